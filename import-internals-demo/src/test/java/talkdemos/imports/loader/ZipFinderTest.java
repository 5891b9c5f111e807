// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipFinderTest {
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, byte[]> served = new TreeMap<>();
  private HttpServer server;

  @TempDir Path sources;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] body = served.get(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
          if (body != null) exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void usage() throws Exception {
    served.put("/greeter.zip", zip());
    FinderLoader loader = loader("/greeter.zip");
    Class<?> greeter = loader.loadClass("demo.Greeter");
    assertThat(greeter.getConstructor().newInstance()).hasToString("from afar");
    assertThat(greeter.getProtectionDomain().getCodeSource().getLocation())
        .isEqualTo(address("/greeter.zip").toURL());
  }

  @Test
  void the_zip_is_fetched_once_and_its_server_may_go() throws Exception {
    served.put("/greeter.zip", zip());
    FinderLoader loader = loader("/greeter.zip");
    loader.loadClass("demo.Greeter");
    server.stop(0);
    assertThat(loader.loadClass("demo.Greeter$Inner").getClassLoader()).isSameAs(loader);
    URL word = loader.getResource("demo/a word.txt");
    assertThat(word.openStream()).hasContent("salve");
    assertThat(word).hasToString("jar:" + address("/greeter.zip") + "!/demo/a%20word.txt");
    assertThat(requests).hasValue(1);
  }

  @Test
  void finders_are_asked_in_their_order() throws Exception {
    served.put("/greeter.zip", zip());
    Files.writeString(sources.resolve("Other.java"), "public class Other extends demo.Greeter {}");
    Files.createDirectories(sources.resolve("demo"));
    Files.writeString(
        sources.resolve("demo/Greeter.java"),
        "package demo; public class Greeter { public String toString() { return \"near\"; } }");
    FinderLoader both =
        new FinderLoader(
            "both", null, SourceFinder.in(sources), ZipFinder.at(address("/greeter.zip")));
    assertThat(both.loadClass("Other").getConstructor().newInstance()).hasToString("near");
    assertThat(requests).hasValue(0);
    assertThat(both.loadClass("demo.Greeter$Inner").getName()).isEqualTo("demo.Greeter$Inner");
    assertThat(requests).hasValue(1);
  }

  @Test
  void what_is_no_zip_or_not_there_is_told_and_asked_for_again() throws Exception {
    FinderLoader loader = loader("/greeter.zip");
    assertThatThrownBy(() -> loader.loadClass("demo.Greeter"))
        .isInstanceOf(ClassNotFoundException.class)
        .hasMessageContaining("could not read " + address("/greeter.zip"));
    served.put("/greeter.zip", "no zip".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> loader.loadClass("demo.Greeter"))
        .hasMessage("demo.Greeter: %s is no zip, or one without entries", address("/greeter.zip"));
    served.put("/greeter.zip", zip());
    assertThat(loader.loadClass("demo.Greeter").getClassLoader()).isSameAs(loader);
    assertThatThrownBy(() -> loader.loadClass("demo.None"))
        .isExactlyInstanceOf(ClassNotFoundException.class);
  }

  private FinderLoader loader(String path) {
    return new FinderLoader("http", null, ZipFinder.at(address(path)));
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private byte[] zip() throws Exception {
    Path root = Files.createDirectories(sources.resolve("far/demo")).getParent();
    Files.writeString(
        root.resolve("demo/Greeter.java"),
        "package demo; public class Greeter { public static class Inner {}"
            + " public String toString() { return \"from afar\"; } }");
    SourceFinder finder = SourceFinder.in(root);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"demo/Greeter", "demo/Greeter$Inner"}) {
        zip.putNextEntry(new ZipEntry(name + ".class"));
        zip.write(finder.find(name.replace('/', '.')).orElseThrow().bytes());
      }
      zip.putNextEntry(new ZipEntry("demo/a word.txt"));
      zip.write("salve".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
