// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The git repository that a working folder is. */
final class Repository {
  private static final String README = "README.md";

  private final WorkingFolder folder;
  private final Git git;

  private Repository(WorkingFolder folder) {
    this.folder = folder;
    this.git = new Git(folder.path());
  }

  /**
   * @throws BadFolder if the folder is no git repository of its own with a commit, or has changes
   *     that are neither committed nor known to the session: whose they are cannot be told
   */
  static Repository of(WorkingFolder folder) throws BadFolder {
    Repository repository = new Repository(folder);
    try {
      repository.checkOwn();
      repository.checkChanges();
      return repository;
    } catch (IOException cannot) {
      throw new BadFolder("--tcr: git cannot be run: " + cannot.getMessage());
    }
  }

  private void checkOwn() throws IOException, BadFolder {
    String path = folder.path().toString();
    String how =
        ". For a repository of its own, in it: git init && git add . && git commit -m start";
    Git.Answer top = git.call("rev-parse", "--show-toplevel");
    if (!top.fine()) throw new BadFolder("--tcr: " + path + " is not a git repository" + how);
    if (!Path.of(top.text()).toRealPath().equals(folder.path().toRealPath()))
      throw new BadFolder(
          "--tcr: %s belongs to the git repository %s, expected one of its own%s"
              .formatted(path, top.text(), how));
    if (!git.call("rev-parse", "--verify", "-q", "HEAD").fine())
      throw new BadFolder(
          "--tcr: found no commit in %s to go back to. In it: git add . && git commit -m start"
              .formatted(path));
  }

  private void checkChanges() throws IOException, BadFolder {
    Map<String, String> known = folder.session().read().lastTexts().orElse(Map.of());
    Map<String, String> now = folder.snapshot().texts();
    List<String> foreign = new ArrayList<>();
    for (String path : changes()) {
      boolean ours =
          path.equals(SessionFile.NAME)
              || path.equals(README)
              || isSource(path) && WorkingFolder.isTest(path)
              || isSource(path)
                  && Optional.ofNullable(now.get(path))
                      .equals(Optional.ofNullable(known.get(path)));
      if (!ours) foreign.add(path);
    }
    if (!foreign.isEmpty())
      throw new BadFolder(
          "--tcr: found changes in %s that are not committed, and that no run has seen: %s."
                  .formatted(folder.path(), String.join(", ", foreign))
              + " Commit or stash them first");
  }

  private static boolean isSource(String path) {
    return path.startsWith(WorkingFolder.SOURCES + "/");
  }

  private List<String> changes() throws IOException {
    List<String> paths = new ArrayList<>();
    String[] options = {"status", "--porcelain", "-z", "--no-renames", "--untracked-files=all"};
    for (String line : git.must(options).list()) paths.add(line.substring(3));
    return paths;
  }

  /**
   * Puts the sources and the check list as they are now into git's index; whether they differ from
   * the last commit.
   *
   * @throws IOException if somebody has put other files there, which would be committed too
   */
  boolean stage() throws IOException {
    List<String> paths = new ArrayList<>(List.of(WorkingFolder.SOURCES));
    if (Files.exists(folder.path().resolve(README))) paths.add(README);
    git.must(with(paths, "add", "-A", "--"));
    List<String> others =
        git.must("diff", "--cached", "--name-only", "-z").list().stream()
            .filter(path -> !isSource(path) && !path.equals(README))
            .toList();
    if (!others.isEmpty())
      throw new IOException("other files are staged: " + String.join(", ", others));
    return !git.call("diff", "--cached", "--quiet").fine();
  }

  /** Commits what is in git's index. */
  String commit(String message) throws IOException {
    git.must("commit", "-q", "-m", message);
    return git.must("rev-parse", "--short", "HEAD").text();
  }

  private static String[] with(List<String> paths, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(paths);
    return all.toArray(String[]::new);
  }

  /** The sources of the last commit, as git would check them out. */
  Snapshot committed() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String line :
        git.must("ls-tree", "-r", "-z", "HEAD", WorkingFolder.SOURCES + "/").list()) {
      String path = line.substring(line.indexOf('\t') + 1);
      boolean isFile = line.startsWith("100"); // no link, no submodule
      if (isFile && !WorkingFolder.isHidden(Path.of(path)))
        files.put(path, git.must("cat-file", "--filters", "HEAD:" + path).bytes());
    }
    return new Snapshot(files);
  }

  /** The sources that git is told to ignore. */
  Set<String> ignored() throws IOException {
    String[] options = {"ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--"};
    return new HashSet<>(git.must(with(List.of(WorkingFolder.SOURCES), options)).list());
  }
}
