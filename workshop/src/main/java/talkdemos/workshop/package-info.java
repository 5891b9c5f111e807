// SPDX-License-Identifier: Apache-2.0

/**
 * The command line: {@link talkdemos.workshop.Main}, and one thin command for each thing that can
 * be done without a terminal. Below it: {@code exercise} (what authors write), {@code verify}
 * (whether it holds), {@code desk} (where a person works), {@code session} (a person at a
 * terminal), {@code scheme} (what tests Scheme).
 */
package talkdemos.workshop;
