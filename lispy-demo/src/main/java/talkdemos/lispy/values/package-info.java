// SPDX-License-Identifier: Apache-2.0
/**
 * The values of Scheme programs, the same on every engine.
 *
 * <p>Booleans are {@link java.lang.Boolean}, exact integers {@link java.lang.Long} where they fit
 * and {@link java.math.BigInteger} elsewhere, flonums {@link java.lang.Double}, vectors {@code
 * Object[]}, bytevectors {@code byte[]}; the other types are here and final, so that telling them
 * apart is cheap.
 */
package talkdemos.lispy.values;
