// SPDX-License-Identifier: Apache-2.0
/**
 * Draws a syntax tree with its lines meeting, as text for a terminal or as SVG.
 *
 * <p>To read in this order: {@link talkdemos.lispy.drawing.Tree} (what goes in), {@link
 * talkdemos.lispy.drawing.TreeDrawing} (what comes out), {@code Layout} (where each node stands),
 * {@code Contour} (why subtrees do not overlap), {@code Label} (how wide a text is on a terminal).
 *
 * <p>Nothing here knows an interpreter: a caller turns its expressions into a {@code Tree} first.
 */
package talkdemos.lispy.drawing;
