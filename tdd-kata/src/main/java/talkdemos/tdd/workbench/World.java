// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.InputStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/** What code can change for the whole JVM and is put back after each job. */
record World(
    Properties properties, Locale locale, TimeZone zone, UncaughtExceptionHandler handler) {
  static World now() {
    Properties copy = new Properties();
    copy.putAll(System.getProperties());
    return new World(
        copy,
        Locale.getDefault(),
        TimeZone.getDefault(),
        Thread.getDefaultUncaughtExceptionHandler());
  }

  void restore() {
    System.setProperties(properties);
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
    Thread.setDefaultUncaughtExceptionHandler(handler);
    System.setIn(InputStream.nullInputStream());
  }
}
