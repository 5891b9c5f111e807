// SPDX-License-Identifier: Apache-2.0
/**
 * Jobs in a database, for workers on any machine: whichever process dies, every job gets one
 * result.
 *
 * <p>Reading order: {@code ClusterLauncher} (puts jobs into the database and waits for their
 * results), {@link talkdemos.config.launch.cluster.Worker} (takes jobs out and runs them), {@code
 * Jobs} (the tables), {@code EmbeddedDatabase} (H2, when no other is named).
 *
 * <p>db-scheduler hands a job to one worker at a time, and to another one when the first gives no
 * sign of life. So a job is run at least once, and may be run twice; its result is written once.
 */
package talkdemos.config.launch.cluster;
