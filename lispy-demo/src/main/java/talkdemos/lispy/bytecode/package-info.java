// SPDX-License-Identifier: Apache-2.0
/**
 * Rung 2: procedures and loops that run often become methods of the JVM. Read {@link
 * talkdemos.lispy.bytecode.BytecodeTier}, which decides, {@link
 * talkdemos.lispy.bytecode.Generator}, which makes a class of a procedure, and {@link
 * talkdemos.lispy.bytecode.Emitter}, which writes the instructions for each node of A-normal form;
 * for calls of procedures {@link talkdemos.lispy.bytecode.ProcedureCalls} does, for those of
 * primitives {@link talkdemos.lispy.bytecode.PrimitiveCalls}, and for arithmetic inside arithmetic
 * {@link talkdemos.lispy.bytecode.Fused}.
 *
 * <p>A local of the frame is a local of the method, so a call costs no frame. When a continuation
 * is captured, a handler that only the exception table knows of puts the live locals into a frame,
 * and the nodes of rung 1 go on with it.
 */
package talkdemos.lispy.bytecode;
