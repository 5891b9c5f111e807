// SPDX-License-Identifier: Apache-2.0

/** How long composing takes, in JMH; {@link talkdemos.config.bench.Benchmarks} runs them. */
package talkdemos.config.bench;
