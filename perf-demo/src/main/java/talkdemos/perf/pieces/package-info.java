// SPDX-License-Identifier: Apache-2.0
/** The pieces of an interpreter's hot path, each alone. */
package talkdemos.perf.pieces;
