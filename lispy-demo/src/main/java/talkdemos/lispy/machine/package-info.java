// SPDX-License-Identifier: Apache-2.0
/**
 * What runs programs, whatever the engine: {@link talkdemos.lispy.machine.Machine} with its
 * trampoline and its heap of frames, {@link talkdemos.lispy.machine.Capture} that fills the heap,
 * {@link talkdemos.lispy.machine.Continuation} that goes back to it, and the procedures that need
 * them.
 */
package talkdemos.lispy.machine;
