// SPDX-License-Identifier: Apache-2.0
/**
 * Ports (R7RS 6.13): where programs read from and write to.
 *
 * <p>Read {@link talkdemos.lispy.ports.Port} and its four kinds first. {@link
 * talkdemos.lispy.ports.FilePorts} opens files, {@link talkdemos.lispy.ports.FileAccess} says
 * which. An embedder makes the console's ports from a {@link java.io.Reader} and {@link
 * java.io.Writer}s; closing such a port leaves these open.
 */
package talkdemos.lispy.ports;
