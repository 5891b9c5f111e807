// SPDX-License-Identifier: Apache-2.0

/**
 * Neighbours for a demonstration, on loopback. Read {@link
 * talkdemos.mocking.simulation.SoilMoistureServer} first.
 */
package talkdemos.mocking.simulation;
