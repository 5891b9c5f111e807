// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.imports.log.Event.Initialised;
import talkdemos.imports.trace.LogLine.Resolved;
import talkdemos.imports.trace.Step.End;
import talkdemos.imports.trace.Step.Kind;

/**
 * Makes a tree of one thread's lines. What the log has no line of is how an initialiser ends: that
 * is told by the marks of {@link talkdemos.imports.witness.EndMarks}, or else inferred from the
 * first line which shows that whoever waited for it goes on.
 */
final class OneThread {
  private final Open root;
  private final String imported;
  private final Known known;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Open> loads = new HashMap<>();
  private final Map<String, Open> inits = new HashMap<>();
  private final Map<String, Deque<Resolved>> resolved = new HashMap<>();
  private final List<String> frames = new ArrayList<>();
  private Open stackOf;
  private Open lastLoad;

  /**
   * @param imported the class that this thread has to import and nothing else; empty if it runs a
   *     program
   */
  OneThread(String name, long begin, String imported, Known known) {
    root = new Open(Kind.THREAD, name, begin);
    this.imported = imported;
    this.known = known;
    open.push(root);
  }

  /**
   * The tree so far; steps that have not ended end with the last line.
   *
   * @param cut whether the JVM ended before its program did: then initialisers whose end would have
   *     been told, and was not, never ended, and nor did what they are in
   */
  Open finish(boolean cut) {
    endOfStack();
    End how = End.INFERRED;
    while (open.size() > 1) {
      Open last = open.peek();
      boolean told = known.isMarked(last.name) || last.name.equals(imported);
      if (cut && last.kind == Kind.INIT && told) how = End.NEVER;
      close(last, root.end, how);
    }
    return root;
  }

  void sees(long nanos) {
    root.end = Math.max(root.end, nanos);
  }

  void asked(String name, long nanos) {
    push(new Open(Kind.LOAD, name, nanos));
  }

  void loaded(String name, long nanos) {
    Open load = find(Kind.LOAD, name);
    if (load == null) {
      load = new Open(Kind.LOAD, name, nanos);
      if (name.equals(imported) && !loads.containsKey(name)) sinceBegin(load);
      push(load);
    }
    close(load, nanos, End.OBSERVED);
    loads.put(name, load);
    lastLoad = load;
  }

  /** The boot loader was not asked for it, but nothing else was to be done than to import it. */
  private void sinceBegin(Open load) {
    while (open.size() > 1) close(open.peek(), load.begin, End.INFERRED);
    load.begin = root.begin;
    root.children.forEach(load::add);
    root.children.clear();
  }

  void verification(String name, boolean ends, long nanos) {
    Open verify = find(Kind.VERIFY, name);
    if (!ends) push(new Open(Kind.VERIFY, name, nanos));
    else if (verify != null) close(verify, nanos, End.OBSERVED);
  }

  /** A class is initialised after those that it extends: their steps become its children. */
  void initialising(Initialised event) {
    Set<String> above = known.above(event.name());
    Open init = new Open(Kind.INIT, event.name(), event.uptime());
    asker(init, Set.of());
    overBefore(init, above);
    Set<String> adopted = adoptSuperclasses(init, above);
    asker(init, adopted);
    resolved.remove(event.name());
    inits.put(init.name, init);
    push(init);
    if (!event.hasCode()) close(init, event.uptime(), End.OBSERVED);
  }

  private Set<String> adoptSuperclasses(Open init, Set<String> above) {
    List<Open> siblings = open.peek().children;
    int from = siblings.size();
    while (from > 0 && isAbove(siblings.get(from - 1), above)) from--;
    Set<String> adopted = new HashSet<>();
    for (Open superclass : List.copyOf(siblings.subList(from, siblings.size()))) {
      siblings.remove(superclass);
      superclass.asked = "initialisation of " + init.name;
      init.begin = Math.min(init.begin, superclass.begin);
      init.add(superclass);
      adopted.add(superclass.name);
    }
    return adopted;
  }

  /**
   * The last code that named it, which was not that of its own superclass; or who had it loaded.
   */
  private void asker(Open init, Set<String> not) {
    init.asked = "";
    init.askerClass = "";
    for (Resolved line : resolved.getOrDefault(init.name, new ArrayDeque<>())) {
      if (not.contains(line.from())) continue;
      askedBy(init, line);
      return;
    }
    Open load = loads.get(init.name);
    if (load == null || load.parent != open.peek() || load.askerClass.isEmpty()) return;
    init.asked = load.asked;
    init.askerClass = load.askerClass;
  }

  /** Superclasses are ready, unless it is their code that asks; and so is what the JDK began. */
  private void overBefore(Open init, Set<String> above) {
    boolean ofJdk = known.isOfJdk(init.name);
    Open over = null;
    for (Open step : open) {
      if (step.kind != Kind.INIT || known.isMarked(step.name)) break;
      boolean superclass = above.contains(step.name) && !step.name.equals(init.askerClass);
      if (superclass || !ofJdk && known.isOfJdk(step.name)) over = step;
    }
    if (over != null) close(over, init.begin, End.INFERRED);
  }

  private static boolean isAbove(Open step, Set<String> above) {
    return step.kind == Kind.INIT && step.asked.isEmpty() && above.contains(step.name);
  }

  void initialised(String name, long nanos, End how) {
    Open init = find(Kind.INIT, name);
    if (init != null) close(init, nanos, how);
  }

  void resolved(Resolved line, long nanos) {
    Open load = loads.get(line.to());
    switch (line.how()) {
      case "super", "interface" -> {
        resolved.remove(line.to()); // whose code ran did not ask for this one
        if (load != null) inDefinition(line, load);
      }
      case "verification" -> {
        if (load != null && load == lastLoad) load.asked = "verification of " + line.from();
      }
      default -> {
        if (load != null && load.asked.isEmpty()) {
          askedBy(load, line);
          Open init = inits.get(line.to()); // Class.forName is told when all is done
          if (init != null && init.asked.isEmpty()) askedBy(init, line);
        }
        resolved.computeIfAbsent(line.to(), to -> new ArrayDeque<>()).push(line);
        goesOn(line.from(), load, nanos);
      }
    }
  }

  /** A class is defined when its bytes are there: what ran to find them is over. */
  private void inDefinition(Resolved line, Open load) {
    load.asked = (line.how().equals("super") ? "superclass of " : "interface of ") + line.from();
    load.askerClass = "";
    Open definition = loads.get(line.from());
    if (definition == null || load.parent == definition || !definition.holds(load)) return;
    while (load.parent != definition) {
      load.parent.end = Math.max(load.parent.begin, Math.min(load.parent.end, load.begin));
      load.moveUp();
    }
  }

  private static void askedBy(Open step, Resolved line) {
    step.asked = line.from() + (line.where().isEmpty() ? "" : " (" + line.where() + ")");
    step.askerClass = line.from();
  }

  /** Code of a class runs: initialisers that this class waited for are over. */
  private void goesOn(String running, Open lastLoad, long nanos) {
    while (open.peek().kind == Kind.INIT && !known.isMarked(open.peek().name)) {
      Open init = open.peek();
      if (init.name.equals(running) || !waits(running, init)) return;
      endBefore(init, lastLoad, nanos);
    }
  }

  /** Initialisers of the JDK are taken not to run the program's code. */
  private boolean waits(String running, Open init) {
    if (running.equals(init.askerClass)) return true;
    if (known.isOfJdk(init.name) && !known.isOfJdk(running)) return true;
    return open.stream().anyMatch(o -> o != init && o.kind == Kind.INIT && o.name.equals(running));
  }

  /** A load that came after the end was taken for the initialiser's own. */
  private void endBefore(Open init, Open load, long nanos) {
    boolean after = load != null && load == init.lastChild();
    if (after) load.moveUp();
    close(init, after ? load.begin : nanos, End.INFERRED);
  }

  void stack(String name) {
    endOfStack();
    stackOf = loads.get(name);
  }

  void frame(String frame) {
    frames.add(frame);
  }

  /** The stack of a load tells who asked, and which initialisers are running: those in it. */
  void endOfStack() {
    if (stackOf != null && !frames.isEmpty()) {
      Set<String> running = new HashSet<>();
      for (String frame : frames) {
        if (frame.contains(".<clinit>("))
          running.add(frame.substring(0, frame.indexOf(".<clinit>(")));
      }
      while (open.peek().kind == Kind.INIT
          && !known.isMarked(open.peek().name)
          && !running.contains(open.peek().name)
          && stackOf == open.peek().lastChild()) {
        endBefore(open.peek(), stackOf, stackOf.begin);
      }
      if (stackOf.asked.isEmpty()) {
        stackOf.asked =
            frames.stream().filter(frame -> !Machinery.has(frame)).findFirst().orElse("");
      }
    }
    frames.clear();
    stackOf = null;
  }

  private void push(Open step) {
    open.peek().add(step);
    open.push(step);
  }

  private Open find(Kind kind, String name) {
    return open.stream()
        .filter(o -> o.kind == kind && o.name.equals(name))
        .findFirst()
        .orElse(null);
  }

  /** What is still open inside is over as well. */
  private void close(Open step, long nanos, End how) {
    while (open.peek() != step) close(open.peek(), nanos, End.INFERRED);
    open.pop();
    step.end = Math.max(step.begin, nanos);
    step.how = how;
  }
}
