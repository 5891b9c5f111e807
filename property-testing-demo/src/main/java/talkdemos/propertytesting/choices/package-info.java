// SPDX-License-Identifier: Apache-2.0
/**
 * Generators whose values shrink by the choices that they were made of, as Hypothesis does it
 * ("internal shrinking"), and a bridge that gives them to ordinary jqwik properties.
 *
 * <p>A shrinker of values must be told for each type how its values become smaller, and knows
 * nothing of what a {@code flatMap} or a {@code filter} demanded of them. Here what is shrunk is
 * the sequence of choices, and the generator is run again: each candidate is a value that the
 * generator can make.
 *
 * <p>Reading order: {@link talkdemos.propertytesting.choices.Generator} and {@link
 * talkdemos.propertytesting.choices.Source} (how a value is drawn), {@link
 * talkdemos.propertytesting.choices.Domain} (one choice), {@code Recording} (what one run chose),
 * {@code Passes} (the ways to make that simpler), {@code Shrinker} (asks about one candidate after
 * the other), {@link talkdemos.propertytesting.choices.Choices} and {@code ChoiceArbitrary} (the
 * bridge to jqwik), {@link talkdemos.propertytesting.choices.Made} (a value from which a search
 * makes others).
 */
package talkdemos.propertytesting.choices;
