// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import talkdemos.lispy.source.Source;

/**
 * The prompt on a terminal: line editing, history, completion, and one more line for as long as a
 * parenthesis is open.
 */
final class Prompt {
  private static final String NAME_ENDS = "()'\" \t\n";
  private static final String FILE_ENDS = " \t\n";
  private static final String QUOTES = "`,@";

  private final Session session;
  private final Streams streams;
  private final Path history;

  /**
   * @param history the file that keeps what was typed from one run to the next
   */
  Prompt(Session session, Streams streams, Path history) {
    this.session = session;
    this.streams = streams;
    this.history = history;
  }

  /** The file that {@code LISPY_HISTORY} names, or else {@code .lispy_history} at home. */
  static Path historyFile() {
    String file = System.getenv("LISPY_HISTORY");
    return file != null && !file.isEmpty()
        ? Path.of(file)
        : Path.of(System.getProperty("user.home"), ".lispy_history");
  }

  /** Opens the terminal and runs on it; answers the exit status. */
  int run() {
    try (Terminal terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build()) {
      run(terminal);
      return ExitStatus.OK;
    } catch (IOException e) {
      streams.err().println("lispy: the terminal cannot be used: " + e.getMessage());
      return ExitStatus.BAD_INPUT;
    }
  }

  /**
   * Reads and evaluates until Ctrl-D or {@code ,quit}. Ctrl-C drops the line being typed, or ends
   * the expression that is running.
   */
  void run(Terminal terminal) {
    Thread evaluator = Thread.currentThread();
    terminal.handle(Terminal.Signal.INT, signal -> evaluator.interrupt());
    terminal.writer().println("Lispy. ,help lists the commands, Ctrl-D ends.");
    LineReader reader = reader(terminal);
    String prompt = new AttributedString("lispy> ", style()).toAnsi(terminal);
    for (int entry = 1; !session.ended(); entry++) {
      if (!streams.atLineStart()) {
        streams.print("\n"); // or else the prompt would wipe out what the program printed
      }
      try {
        session.enter(new Source("<prompt " + entry + ">", reader.readLine(prompt)));
      } catch (UserInterruptException e) {
        // the line is dropped, which is what Ctrl-C is for
      } catch (EndOfFileException e) {
        return;
      }
      Thread.interrupted(); // a Ctrl-C that came too late is not for the next expression
    }
  }

  private static boolean coloured() {
    return System.getenv("NO_COLOR") == null;
  }

  private static AttributedStyle style() {
    return coloured()
        ? AttributedStyle.BOLD.foreground(AttributedStyle.CYAN)
        : AttributedStyle.DEFAULT;
  }

  private LineReader reader(Terminal terminal) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("lispy")
            .parser(this::parse)
            .completer((reader, line, candidates) -> complete(line, candidates))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ... ")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
    if (coloured()) {
      builder.highlighter(new Brackets(session));
    }
    LineReader reader = builder.build();
    reader.setVariable(LineReader.HISTORY_FILE, history);
    try {
      if (Files.exists(history)) {
        Files.newByteChannel(history, WRITE).close();
      } else {
        Files.createDirectories(history.toAbsolutePath().getParent());
      }
      reader.getHistory().attach(reader); // reads it
    } catch (IOException | RuntimeException e) { // not to be written, or damaged
      reader.setVariable(LineReader.HISTORY_FILE, null);
      streams.err().println("lispy: going on without a history: cannot use " + history);
    }
    return reader;
  }

  /** The name that the cursor is in or behind, as JLine wants it. */
  private record Word(String line, int cursor, String word, int wordCursor)
      implements CompletingParsedLine {
    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate; // names have no escapes
    }

    @Override
    public int rawWordCursor() {
      return wordCursor;
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }

  private ParsedLine parse(String line, int cursor, Parser.ParseContext context) {
    if (context != Parser.ParseContext.COMPLETE && !session.complete(line)) {
      throw new EOFError(-1, cursor, "a parenthesis or a string is open");
    }
    String ends = isFile(line, cursor) ? FILE_ENDS : NAME_ENDS;
    int start = cursor;
    while (start > 0 && ends.indexOf(line.charAt(start - 1)) < 0) {
      start--;
    }
    int end = cursor;
    while (end < line.length() && ends.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    boolean command = line.substring(0, start).isBlank(); // its comma belongs to it
    while (!command && start < cursor && QUOTES.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return new Word(line, cursor, line.substring(start, end), cursor - start);
  }

  /** True if the cursor is after a command that a file name follows. */
  private boolean isFile(String line, int cursor) {
    String before = line.substring(0, cursor).stripLeading();
    return Commands.isCommand(before)
        && before.contains(" ")
        && session.commands().argument(before) == Commands.Argument.FILE;
  }

  private void complete(ParsedLine line, List<Candidate> candidates) {
    String word = line.word();
    String before = line.line().substring(0, line.cursor()).stripLeading();
    if (Commands.isCommand(before) && !before.contains(" ")) {
      session.commands().names().forEach(name -> candidates.add(new Candidate(name)));
    } else if (isFile(line.line(), line.cursor())) {
      files(word, candidates);
    } else {
      Commands.Argument argument =
          Commands.isCommand(before)
              ? session.commands().argument(before)
              : Commands.Argument.EXPRESSION;
      session.commands().candidates(argument).forEach(x -> candidates.add(new Candidate(x)));
    }
  }

  /** The files that a path may be the beginning of; after a folder no space is typed. */
  private static void files(String path, List<Candidate> candidates) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder))) {
      for (Path file : files) {
        boolean isFolder = Files.isDirectory(file);
        String name = folder + file.getFileName() + (isFolder ? "/" : "");
        candidates.add(
            new Candidate(name, file.getFileName().toString(), null, null, null, null, !isFolder));
      }
    } catch (IOException | InvalidPathException e) {
      candidates.clear(); // there is nothing to offer
    }
  }
}
