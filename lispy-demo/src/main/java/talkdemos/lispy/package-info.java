// SPDX-License-Identifier: Apache-2.0
/**
 * Lispy: {@link talkdemos.lispy.Lispy} runs Scheme in a Java program.
 *
 * <p>The rung to read first is {@code lis}, a whole Lisp in one file. The way of a Scheme program
 * is {@code reader} -> {@code expander} -> {@code core} -> {@code closure}, which {@code machine}
 * runs; {@code values}, {@code numbers}, {@code library} and {@code ports} are what it works on,
 * and {@code runtime} puts all of them together.
 */
package talkdemos.lispy;
