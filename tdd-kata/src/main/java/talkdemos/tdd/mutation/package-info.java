// SPDX-License-Identifier: Apache-2.0
/**
 * Small changes of a kata's compiled code, one at a time, to see which tests notice.
 *
 * <p>Read {@link talkdemos.tdd.mutation.Mutant} and {@link talkdemos.tdd.mutation.Operator} first,
 * then Changes, which finds them in the byte code, {@link talkdemos.tdd.mutation.MutationRun},
 * which tests them, and {@link talkdemos.tdd.mutation.MutationReport}: what the tests noticed. A
 * mutant that does what the code does (an equivalent one) cannot be noticed, and no program can
 * tell it apart from one that the tests miss: read the survivors.
 */
package talkdemos.tdd.mutation;
