// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir Path dir;

  private Path jar(String name, Map<String, String> files) {
    return Jars.jar(dir.resolve(name), files);
  }

  private static Doctor doctor(Object... path) {
    return Doctor.examine(
        ClassPath.of(
            List.of(
                String.join(
                    File.pathSeparator,
                    java.util.Arrays.stream(path).map(Object::toString).toList()))));
  }

  private static List<String> told(Doctor doctor, Kind kind) {
    return doctor.findings().stream()
        .filter(finding -> finding.kind() == kind)
        .map(f -> f.entries().stream().map(e -> e.path().getFileName()).toList() + " " + f.names())
        .toList();
  }

  @Test
  void usage() {
    Path old = jar("old.jar", Map.of("acme/Answer.class", "41", "acme/Same.class", "s"));
    Path one = jar("new.jar", Map.of("acme/Answer.class", "42", "acme/Same.class", "s"));

    assertThat(DoctorText.of(doctor(old, one), false))
        .isEqualTo(
            """
            2 entries, 2 classes

            duplicate classes, with different bytes
              old.jar wins over new.jar (1)
                acme.Answer

            duplicate classes, byte for byte the same
              old.jar wins over new.jar (1)
                acme.Same

            split packages: refused on a module path
              old.jar and new.jar (1)
                acme
            """);
    assertThat(DoctorText.of(doctor(one, old), false)).contains("new.jar wins over old.jar");
  }

  @Test
  void what_every_jar_has_is_no_finding_and_services_are_merged() {
    Map<String, String> common =
        Map.of(
            "META-INF/services/acme.Spi", "a.A",
            "META-INF/LICENSE.txt", "a",
            "module-info.class", "a",
            "LICENSE", "a");
    Path a = jar("a.jar", common);
    Path b = jar("b.jar", common);
    Doctor doctor = doctor(a, b);

    assertThat(doctor.healthy()).isTrue();
    assertThat(told(doctor, Kind.MERGED_RESOURCE))
        .containsExactly("[a.jar, b.jar] [META-INF/services/acme.Spi]");
    assertThat(doctor.findings()).hasSize(1);
  }

  @Test
  void a_package_info_in_two_jars_neither_splits_nor_doubles() {
    Map<String, String> info = Map.of("acme/package-info.class", "a");
    assertThat(doctor(jar("a.jar", info), jar("b.jar", info)).findings()).isEmpty();
  }

  @Test
  void a_multi_release_jar_counts_with_the_class_that_this_jvm_loads() {
    Map<String, String> versions =
        Map.of("acme/A.class", "old", "META-INF/versions/9/acme/A.class", "new");
    Path multi = Jars.jar(dir.resolve("m.jar"), versions, Map.of("Multi-Release", "true"));
    Path plain = jar("p.jar", Map.of("acme/A.class", "new"));
    Path forgot = jar("f.jar", versions);

    Doctor doctor = doctor(multi, plain);
    assertThat(told(doctor, Kind.MULTI_RELEASE)).containsExactly("[m.jar] [acme.A]");
    assertThat(told(doctor, Kind.DUPLICATE_CLASS_SAME)).containsExactly("[m.jar, p.jar] [acme.A]");
    assertThat(told(doctor(forgot), Kind.VERSIONS_IGNORED)).hasSize(1);
    assertThat(told(doctor(forgot, plain), Kind.DUPLICATE_CLASS_DIFFERENT)).hasSize(1);
    assertThat(doctor(multi).healthy()).isTrue();
  }

  @Test
  void a_class_in_a_package_of_the_jdk_is_never_loaded() {
    Path jar = jar("xml-apis.jar", Map.of("javax/xml/parsers/Mine.class", "a"));
    Doctor doctor = doctor(jar);

    assertThat(told(doctor, Kind.HIDDEN_BY_JDK))
        .containsExactly("[xml-apis.jar] [javax.xml.parsers.Mine]");
    assertThat(DoctorText.of(doctor, false)).contains("xml-apis.jar: module java.xml wins (1)");
  }

  @Test
  void a_manifest_lengthens_the_class_path_and_may_name_jars_in_a_circle() {
    jar("b.jar", Map.of("acme/A.class", "1"));
    Path a =
        Jars.jar(
            dir.resolve("a.jar"),
            Map.of("acme/A.class", "1"),
            Map.of("Class-Path", "b.jar a.jar gone.jar http://nowhere/x.jar"));

    Doctor doctor = doctor(a);
    assertThat(told(doctor, Kind.DUPLICATE_CLASS_SAME)).containsExactly("[a.jar, b.jar] [acme.A]");
    assertThat(told(doctor, Kind.MISSING_FROM_MANIFEST))
        .containsExactlyInAnyOrder("[gone.jar] []", "[a.jar] [http://nowhere/x.jar]");
  }

  @Test
  void a_wildcard_means_the_jars_of_that_directory_alone_in_no_defined_order() {
    jar("lib/a.jar", Map.of("acme/A.class", "1"));
    jar("lib/b.jar", Map.of("acme/A.class", "2"));
    jar("lib/deeper/c.jar", Map.of("acme/A.class", "3"));

    Doctor doctor = doctor(dir.resolve("lib") + File.separator + "*");
    assertThat(told(doctor, Kind.DUPLICATE_CLASS_DIFFERENT))
        .containsExactly("[a.jar, b.jar] [acme.A]");
    assertThat(DoctorText.of(doctor, false)).contains("a.jar or b.jar, in no defined order (1)");
    assertThat(DoctorJson.of(doctor).toString()).contains("wins=null");
  }

  @Test
  void a_folder_means_all_jars_and_directories_of_classes_in_it() throws IOException {
    jar("lib/a.jar", Map.of("acme/A.class", "1"));
    jar("lib/deeper/c.jar", Map.of("acme/A.class", "3"));
    Path classes = Files.createDirectories(dir.resolve("lib/out/classes/talkdemos"));
    String itself = DoctorTest.class.getSimpleName() + ".class";
    Path packages = Files.createDirectories(classes.resolve("imports/doctor"));
    Files.copy(DoctorTest.class.getResourceAsStream(itself), packages.resolve(itself));

    Doctor doctor = doctor(dir.resolve("lib"));
    assertThat(doctor.path().entries().stream().map(c -> dir.relativize(c.entry().path())))
        .containsExactly(
            Path.of("lib/a.jar"), Path.of("lib/deeper/c.jar"), Path.of("lib/out/classes"));
    assertThat(told(doctor, Kind.DUPLICATE_CLASS_DIFFERENT)).hasSize(1);
  }

  @Test
  void a_directory_of_jars_on_a_class_path_is_looked_into_by_nobody() {
    Path jar = jar("lib/a.jar", Map.of("acme/A.class", "1"));
    Path other = jar("b.jar", Map.of("acme/A.class", "2"));

    Doctor doctor = doctor(other, jar.getParent());
    assertThat(told(doctor, Kind.JARS_NOT_LOOKED_AT)).containsExactly("[lib] [a.jar]");
    assertThat(doctor.classes()).isEqualTo(1);
  }

  @Test
  void directories_of_one_build_share_packages_and_a_jar_listed_twice_is_one_jar() {
    Path classes = Jars.directory(dir.resolve("classes"), Map.of("acme/A.class", "1"));
    Path tests = Jars.directory(dir.resolve("test-classes"), Map.of("acme/ATest.class", "1"));
    Doctor doctor = doctor(tests, classes, classes);

    assertThat(doctor.healthy()).isTrue();
    assertThat(doctor.findings().stream().map(Finding::kind))
        .containsExactly(Kind.SPLIT_BETWEEN_DIRECTORIES, Kind.LISTED_TWICE);
  }

  @Test
  void a_broken_jar_and_a_missing_one_are_told_once_each_and_the_rest_is_examined()
      throws IOException {
    Path broken = Files.writeString(dir.resolve("broken.jar"), "PK, but no more");
    Path fine = jar("fine.jar", Map.of("acme/A.class", "1"));

    Doctor doctor = doctor(broken, dir.resolve("gone.jar"), fine, dir.resolve("gone") + "/*");
    assertThat(doctor.classes()).isEqualTo(1);
    assertThat(told(doctor, Kind.UNREADABLE)).containsExactly("[broken.jar] []");
    assertThat(told(doctor, Kind.MISSING)).containsExactly("[gone.jar] []", "[*] []");
    assertThat(DoctorText.of(doctor, false)).contains("broken.jar: zip END header not found");
  }

  @Test
  void a_directory_that_may_not_be_read_is_told() throws IOException {
    Path secret = Files.createDirectories(dir.resolve("classes/secret"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(secret), "root may read every directory");

    Doctor doctor = doctor(secret, secret.getParent());
    assertThat(told(doctor, Kind.UNREADABLE)).containsExactly("[secret] []", "[secret] []");
    assertThat(DoctorText.of(doctor, false)).contains("secret: no permission to read it");
  }
}
