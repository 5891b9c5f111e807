// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.demo;

/** A point of the plane, of one class or the other. */
public record Point(double x, double y, boolean label) {}
