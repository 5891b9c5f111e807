// SPDX-License-Identifier: Apache-2.0
/**
 * Configurations as Java records, and records as configurations.
 *
 * <p>Reading order: {@link talkdemos.config.types.Schemas} (the door: one for each program that
 * composes), {@link talkdemos.config.types.Schema} (what one record says of a configuration: its
 * defaults, its check, the way there and back), {@code Form} (what one Java type takes), {@code
 * Scalars}, {@code Containers}, {@code RecordForm} and {@code SealedForm} (the forms), {@code
 * Numerals} and {@code Units} (how numbers, durations and sizes are read), {@link
 * talkdemos.config.types.InvalidConfig} (everything that was wrong, at once).
 *
 * <p>The conversions are OmegaConf's for structured configurations.
 */
package talkdemos.config.types;
