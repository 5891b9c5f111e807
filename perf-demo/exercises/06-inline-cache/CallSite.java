package exercise.inlinecache;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One place in a program from which a method is called. */
final class CallSite {
  /** How many classes it remembers. */
  static final int MOST = 4;

  private final Table table;
  // gap: what it remembers
  private final Class<?>[] types = new Class<?>[MOST];
  private final List<Function<Object, String>> methods = new ArrayList<>();
  private boolean megamorphic;
  private int version;

  // end of gap

  CallSite(Table table) {
    this.table = table;
  }

  /**
   * Calls the receiver's method. The table is asked only for a class that is not among the up to
   * {@link #MOST} that this site knows. When there is one more, the site forgets them all and asks
   * each time from then on, until the table is changed: then everything begins anew.
   */
  String call(Object receiver) {
    // gap: ask the table only if need be
    if (version != table.version()) {
      methods.clear();
      megamorphic = false;
      version = table.version();
    }
    Class<?> type = receiver.getClass();
    for (int i = 0; i < methods.size(); i++)
      if (types[i] == type) return methods.get(i).apply(receiver);
    Function<Object, String> method = table.method(type);
    if (methods.size() == MOST) {
      megamorphic = true;
      methods.clear();
    }
    if (!megamorphic) {
      types[methods.size()] = type;
      methods.add(method);
    }
    return method.apply(receiver);
    //| return table.method(receiver.getClass()).apply(receiver);
    // end of gap
  }

  /**
   * The same receivers, those of one class together; classes in the order in which they first come,
   * and receivers of one class as they come.
   */
  static List<Object> inOrder(List<?> receivers) {
    // gap: one class after the other
    Map<Class<?>, List<Object>> byType = new LinkedHashMap<>();
    for (Object one : receivers)
      byType.computeIfAbsent(one.getClass(), type -> new ArrayList<>()).add(one);
    List<Object> ordered = new ArrayList<>();
    byType.values().forEach(ordered::addAll);
    return ordered;
    //| return List.copyOf(receivers);
    // end of gap
  }
}
