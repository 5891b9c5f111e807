// SPDX-License-Identifier: Apache-2.0
/**
 * Whatever text it is given, the system answers with a value or a {@link
 * talkdemos.lispy.source.LispyException}: {@code FuzzTest} tries mutants of the corpus in every
 * build, the targets let Jazzer look for more (see the profile {@code fuzz} of the module's POM).
 */
package talkdemos.lispy.fuzz;
