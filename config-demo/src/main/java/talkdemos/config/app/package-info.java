// SPDX-License-Identifier: Apache-2.0
/**
 * An application around an experiment: its command line, its run folders, its logs, and the
 * completion of what one types.
 *
 * <p>Reading order: {@link talkdemos.config.app.Experiment} (the door) and {@link
 * talkdemos.config.app.RunningJob} (what a task may ask), {@code CommandLine} (the flags), {@code
 * Application} (what one command line sees), {@code Runs} and {@code Sweeps} (one job, many jobs)
 * with {@code Runner} (a job inside of this process), {@code RunFolder} and {@code Kept} (what
 * stays of a run), {@code JobLogs} and {@code JobLog}, {@code Printing} and {@code Info} (what
 * flags print), {@code Completion}, {@code Completer} and {@code Shell} (what the Tab key gives).
 */
package talkdemos.config.app;
