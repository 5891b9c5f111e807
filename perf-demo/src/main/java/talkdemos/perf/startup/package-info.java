// SPDX-License-Identifier: Apache-2.0
/**
 * How long a program takes to begin: {@link talkdemos.perf.startup.StartUpBenchmark} starts whole
 * JVMs, {@link talkdemos.perf.startup.WarmUpBenchmark} watches the first iterations in one.
 */
package talkdemos.perf.startup;
