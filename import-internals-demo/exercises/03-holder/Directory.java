package exercise.holder;

import java.util.Locale;

/** Finds people. All of the program shares a connection or two. */
public final class Directory {
  /** People's names have so many characters at most. */
  public static final Integer LONGEST = 64;

  private Directory() {}

  /** A name as the directory writes it. */
  public static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  // gap: shared(), opened by its first call; retrying(), which may fail, and then tries again
  private static Connection another; // null until it is open

  private static final class Holder {
    static final Connection SHARED = Connection.open();
  }

  /** The connection, always the same. */
  public static Connection shared() {
    return Holder.SHARED;
  }

  /** Another one, always the same. Where it cannot be opened the next call tries again. */
  public static synchronized Connection retrying() {
    if (another == null) another = Connection.open();
    return another;
  }
  //| private static final Connection SHARED = Connection.open();
  //|
  //| private static final Connection ANOTHER = Connection.open();
  //|
  //| /** The connection, always the same. */
  //| public static Connection shared() {
  //|   return SHARED;
  //| }
  //|
  //| /** Another one, always the same. Where it cannot be opened the next call tries again. */
  //| public static Connection retrying() {
  //|   return ANOTHER;
  //| }
  // end of gap
}
