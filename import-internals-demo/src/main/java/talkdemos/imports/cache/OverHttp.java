// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.loader.FinderLoader;
import talkdemos.imports.loader.SourceFinder;
import talkdemos.imports.loader.ZipFinder;

/**
 * Classes that come from a zip on an HTTP server, beside others from source: a loader with two
 * finders.
 *
 * @param address of the zip
 * @param afterSource requests that the server saw when a class from source was loaded
 * @param afterZip requests when two classes and a resource from the zip were
 * @param location what a class from the zip tells as its origin
 * @param said what its object said
 */
public record OverHttp(
    String address, int afterSource, int afterZip, String location, String said) {
  static OverHttp run(Scratch scratch) throws IOException, ReflectiveOperationException {
    Path jar = zip(scratch);
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/remote.zip",
        exchange -> {
          requests.incrementAndGet();
          byte[] body = Files.readAllBytes(jar);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String host = server.getAddress().getAddress().getHostAddress();
      int port = server.getAddress().getPort();
      URI address =
          URI.create(
              "http://"
                  + (host.contains(":") ? "[" + host + "]" : host)
                  + ":"
                  + port
                  + "/remote.zip");
      return load(scratch, address, requests);
    } finally {
      server.stop(0);
    }
  }

  private static OverHttp load(Scratch scratch, URI address, AtomicInteger requests)
      throws ReflectiveOperationException {
    scratch.write("near/Near.java", "public class Near {}");
    FinderLoader loader =
        new FinderLoader(
            "hooks",
            ClassLoader.getPlatformClassLoader(),
            SourceFinder.in(scratch.path().resolve("near")),
            ZipFinder.at(address));
    loader.loadClass("Near");
    int afterSource = requests.get();
    Class<?> far = loader.loadClass("far.Far");
    String said = far.getConstructor().newInstance().toString();
    loader.getResource("far/Far.class");
    String location = far.getProtectionDomain().getCodeSource().getLocation().toString();
    return new OverHttp(address.toString(), afterSource, requests.get(), location, said);
  }

  private static Path zip(Scratch scratch) {
    Path far =
        scratch.write(
            "remote/far/Far.java",
            """
            package far;
            public class Far {
              public String toString() { return Helper.WORDS.get(0); }
            }
            class Helper {
              static final java.util.List<String> WORDS = java.util.List.of("from afar");
            }
            """);
    return scratch.jar("remote.zip", scratch.compile("remote-classes", List.of(far)));
  }
}
