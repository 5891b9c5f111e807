// SPDX-License-Identifier: Apache-2.0

/**
 * The command line: {@link talkdemos.imports.Main}, and one thin command for each lesson. The
 * lessons' packages stand below it.
 */
package talkdemos.imports;
