// SPDX-License-Identifier: Apache-2.0
/**
 * What a chain costs, beside what one would use instead: baseline, wrong and right in one run.
 *
 * <p>{@code mvn -q test-compile exec:exec@bench} in this module runs them all; {@link
 * talkdemos.chainmap.bench.Benchmarks} says how. {@code bench/chainmap_bench.py} times CPython's
 * own ChainMap at the same work.
 */
package talkdemos.chainmap.bench;
