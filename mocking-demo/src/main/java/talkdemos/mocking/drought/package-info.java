// SPDX-License-Identifier: Apache-2.0

/**
 * The service and what it needs of its neighbours. Read {@link
 * talkdemos.mocking.drought.DroughtWatch} first, then the ports that its constructor names ({@link
 * talkdemos.mocking.drought.SoilMoisture}, {@link talkdemos.mocking.drought.History}, {@link
 * talkdemos.mocking.drought.AlertLog}, {@link talkdemos.mocking.drought.Mailer}), then {@link
 * talkdemos.mocking.drought.DroughtIndex} and {@link talkdemos.mocking.drought.Retry}.
 */
package talkdemos.mocking.drought;
