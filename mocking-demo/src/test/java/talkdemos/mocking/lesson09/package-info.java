// SPDX-License-Identifier: Apache-2.0

/**
 * What does each kind of double cost? Read {@link talkdemos.mocking.lesson09.Round}, which runs one
 * suite and takes its time, then {@link talkdemos.mocking.lesson09.MeasureCosts}, which does so
 * many times, then {@link talkdemos.mocking.lesson09.Lesson09CostsTest} with the chart.
 */
package talkdemos.mocking.lesson09;
