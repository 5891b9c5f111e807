// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import talkdemos.lispy.source.Place;

/** A parenthesis, a quote, a string with its quotes, or what stands between blanks. */
public record Token(String text, Place place) {}
