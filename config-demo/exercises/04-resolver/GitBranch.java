package exercise.resolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import talkdemos.config.reference.Resolver;
import talkdemos.config.tree.Node;

/**
 * {@code ${git.branch:}} is the name of the branch that is checked out here, {@code
 * ${git.branch:folder}} in another folder, so that each run can keep which code it ran.
 */
public final class GitBranch implements Resolver {
  private static final String REFERENCE = "ref: refs/heads/";
  private static final int SHORT = 7; // digits of a commit, as git shows it

  @Override
  public String name() {
    return "git.branch";
  }

  /**
   * The branch's name; without a branch the first seven digits of the commit.
   *
   * @throws IllegalArgumentException if there are several arguments, one that is no text, or a
   *     folder that belongs to no repository; its message has the folder
   */
  @Override
  public Node resolve(List<Node> arguments, Context context) {
    // gap: the folder that is asked for, what its HEAD says, and a node of the branch's name
    String folder = ".";
    if (arguments.size() > 1) throw new IllegalArgumentException("expected one folder at most");
    if (!arguments.isEmpty()) {
      if (!(arguments.get(0) instanceof Node.Text text))
        throw new IllegalArgumentException("expected a folder, got " + arguments.get(0));
      folder = text.value();
    }
    String head = read(repository(Path.of(folder)).resolve("HEAD"));
    String branch =
        head.startsWith(REFERENCE) ? head.substring(REFERENCE.length()) : head.substring(0, SHORT);
    return new Node.Text(branch, context.origin());
    //| return new Node.Text(context.key(), context.origin());
    // end of gap
  }

  /**
   * Where git keeps a repository's files: the folder {@code .git} in the given folder or, if there
   * is none, in the next one above that has it. In a worktree {@code .git} is a file, which says
   * {@code gitdir: } and the path of that folder.
   */
  private static Path repository(Path folder) {
    // gap: upwards, until there is a .git; then see what it is
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.isDirectory(git)) return git;
      if (Files.isRegularFile(git)) return at.resolve(read(git).substring("gitdir: ".length()));
    }
    throw new IllegalArgumentException(folder + " belongs to no git repository");
    //| return folder;
    // end of gap
  }

  /** A file's text without blanks at its end. */
  private static String read(Path file) {
    try {
      return Files.readString(file).stripTrailing();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
