package exercise.predict;

import static exercise.predict.Said.line;

/** Four programs. What do they say? */
final class Programs {
  private Programs() {}
}

/** The first program. */
final class Constants implements Runnable {
  static class Parent {
    static final int CONSTANT = 42;
    static int field = 7;

    static {
      line("Parent");
    }
  }

  static class Child extends Parent implements Plain, WithDefault {
    static {
      line("Child");
    }

    static void own() {
      line("own");
    }
  }

  interface Plain {
    String NAME = line("Plain");
  }

  interface WithDefault {
    String NAME = line("WithDefault");

    default void go() {}
  }

  @Override
  public void run() {
    line("constant " + Child.CONSTANT);
    line("field " + Child.field);
    line("array " + new Child[3].length);
    Child.own();
    line("name " + Plain.NAME);
  }
}

/** The second program. */
final class Names implements Runnable {
  static class First {
    static {
      line("First");
    }
  }

  static class Single {
    static final Single ONE = new Single();
    static int count = 5;

    static {
      line("Single, " + count);
    }

    Single() {
      line("new, " + count);
      count++;
    }
  }

  @Override
  public void run() {
    try {
      String name = First.class.getName();
      ClassLoader loader = getClass().getClassLoader();
      line("literal");
      loader.loadClass(name);
      line("loaded");
      Class.forName(name, false, loader);
      line("not yet");
      Class.forName(name);
      line("now");
    } catch (ClassNotFoundException wrong) {
      throw new IllegalStateException(wrong);
    }
    new Single();
  }
}

/** The third program. */
final class Trouble implements Runnable {
  static class Hen {
    static int number = Egg.number + 1;

    static {
      line("Hen " + number);
    }
  }

  static class Egg {
    static int number = Hen.number + 1;

    static {
      line("Egg " + number);
    }
  }

  static class Broken {
    static int number = fail();

    private static int fail() {
      line("Broken");
      throw new IllegalStateException("no such file");
    }
  }

  @Override
  public void run() {
    line("hen " + Hen.number);
    for (int i = 0; i < 2; i++) {
      try {
        line("number " + Broken.number);
      } catch (Throwable thrown) {
        line(thrown.getClass().getSimpleName());
      }
    }
  }
}

/** The fourth program. It is about loading too. */
final class Counting implements Runnable {
  static class Tea {
    static final String TEXT = line("Tea");
  }

  static class Milk extends Tea {
    static final String TEXT = line("Milk");
  }

  static class Cake {
    static final String TEXT = line("Cake");
  }

  static class Pie {
    static final String TEXT = line("Pie");
    static final int CENTS = 250;
  }

  static class Bill {
    static final String TEXT = line("Bill");
    Cake cake;

    Pie pie() {
      return null;
    }
  }

  @Override
  public void run() {
    Object cups = new Milk[Pie.CENTS];
    Bill bill = new Bill();
    if (bill.cake != null) line(Cake.TEXT);
    if (cups == null) line(Tea.TEXT);
  }
}
