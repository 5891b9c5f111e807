// SPDX-License-Identifier: Apache-2.0
/** What makes an interpreter fast, measured: {@link talkdemos.perf.Main} is the command line. */
package talkdemos.perf;
