// SPDX-License-Identifier: Apache-2.0

/** The adapters of H2, in memory and in files. */
package talkdemos.mocking.jdbc;
