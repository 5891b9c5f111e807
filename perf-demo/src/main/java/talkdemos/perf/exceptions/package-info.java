// SPDX-License-Identifier: Apache-2.0
/**
 * What an exception costs: nothing where none is thrown, {@link
 * talkdemos.perf.exceptions.TryBenchmark}; by depth and kind, {@link
 * talkdemos.perf.exceptions.ThrowBenchmark}; against other ways to fail, {@link
 * talkdemos.perf.exceptions.FailureBenchmark}.
 */
package talkdemos.perf.exceptions;
