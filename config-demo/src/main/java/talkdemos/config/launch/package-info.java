// SPDX-License-Identifier: Apache-2.0
/**
 * How the jobs of a sweep are run, wherever: each gets a result, and none loses another's.
 *
 * <p>Reading order: {@link talkdemos.config.launch.Job} and {@link
 * talkdemos.config.launch.JobResult}, {@link talkdemos.config.launch.JobRunner} (what the
 * application does for a job), {@link talkdemos.config.launch.Launcher} (the plugin) and {@link
 * talkdemos.config.launch.Launch} (what it gets), then {@code SerialLauncher}, {@code
 * ThreadLauncher}, {@code ProcessLauncher} with {@link talkdemos.config.launch.ForkedJob} on its
 * other side; {@link talkdemos.config.launch.Multirun} puts them all together; {@link
 * talkdemos.config.launch.Callback} is told what happens, and {@link
 * talkdemos.config.launch.Progress} shows it. The launcher for many machines is in {@code cluster}.
 */
package talkdemos.config.launch;
