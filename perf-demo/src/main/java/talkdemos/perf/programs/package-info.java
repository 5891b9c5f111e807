// SPDX-License-Identifier: Apache-2.0
/**
 * The comparison: the same programs on Lispy's rungs, on Kawa and by hand in Java. {@link
 * talkdemos.perf.programs.Program} is a Scheme file with its table of parameters and results,
 * {@link talkdemos.perf.programs.Engine} what runs one, and {@link
 * talkdemos.perf.programs.ProgramsBenchmark}, {@link talkdemos.perf.programs.HandWrittenBenchmark}
 * and {@link talkdemos.perf.programs.TreeWalkingBenchmark} measure them. The script {@code
 * perf-demo/compare} does the same with whole processes and with the Schemes that are installed.
 */
package talkdemos.perf.programs;
