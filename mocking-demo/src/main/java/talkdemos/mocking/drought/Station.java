// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

/**
 * A place where soil moisture is measured.
 *
 * @param id unique among all stations
 * @param name for people, in any script
 * @param region the region that it speaks for
 */
public record Station(String id, String name, String region) {}
