package kata.outsidein;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Keeps a line for each subscription in a file: address, tab, place. */
class FileSubscriptions implements Subscriptions {
  private final Path file;

  FileSubscriptions(Path file) {
    this.file = file;
  }

  @Override
  public void add(Subscription subscription) throws IOException {
    String line = subscription.address() + "\t" + subscription.place() + "\n";
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public List<Subscription> all() throws IOException {
    if (Files.notExists(file)) return List.of();
    return Files.readAllLines(file).stream().distinct().map(FileSubscriptions::parse).toList();
  }

  private static Subscription parse(String line) {
    String[] parts = line.split("\t");
    return new Subscription(parts[0], parts[1]);
  }
}
