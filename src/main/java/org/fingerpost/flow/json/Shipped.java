package org.fingerpost.flow.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The flows that came with the program. They stand beside the classes: in a folder, a jar or a
 * run-time image, on the module path or the class path.
 */
final class Shipped {
  private static final String FOLDER = "org/fingerpost/flows/";

  private Shipped() {}

  /** Every file, in the order of their names. */
  static List<FoundFile> files() {
    try {
      Module module = Shipped.class.getModule();
      ModuleLayer layer = module.getLayer();
      Optional<ResolvedModule> resolved =
          layer == null ? Optional.empty() : layer.configuration().findModule(module.getName());
      return resolved.isPresent() ? inModule(resolved.get()) : onClassPath();
    } catch (IOException | URISyntaxException failed) {
      throw new IllegalStateException(
          "the flows that came with the program cannot be read", failed);
    }
  }

  private static List<FoundFile> inModule(ResolvedModule module) throws IOException {
    try (ModuleReader reader = module.reference().open();
        Stream<String> names = reader.list()) {
      return files(names, name -> reader.open(name).orElseThrow());
    }
  }

  private static List<FoundFile> onClassPath() throws IOException, URISyntaxException {
    URL england = Shipped.class.getResource("/" + FOLDER + "areas/england.json");
    if (england == null) {
      return List.of();
    }
    if (england.openConnection() instanceof JarURLConnection inJar) {
      JarFile jar = inJar.getJarFile();
      return files(
          jar.stream().map(java.util.zip.ZipEntry::getName),
          name -> jar.getInputStream(jar.getEntry(name)));
    }
    Path folder = Path.of(URI.create(england.toURI().resolve("..").toString()));
    try (Stream<Path> all = Files.walk(folder)) {
      return files(
          all.filter(Files::isRegularFile)
              .map(file -> FOLDER + folder.relativize(file).toString().replace('\\', '/')),
          name -> Files.newInputStream(folder.resolve(name.substring(FOLDER.length()))));
    }
  }

  private static List<FoundFile> files(Stream<String> names, Opener opener) throws IOException {
    List<FoundFile> files = new ArrayList<>();
    List<String> ours;
    try {
      ours = names.filter(name -> name.startsWith(FOLDER)).sorted().toList();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    for (String name : ours) {
      String below = name.substring(FOLDER.length());
      Optional<FoundFile.Kind> kind = FoundFile.kindOf(below);
      if (kind.isPresent()) {
        try (InputStream in = opener.open(name)) {
          files.add(new FoundFile(below, kind.get(), in.readAllBytes()));
        }
      }
    }
    return files;
  }

  /** Opens a file by its name. */
  private interface Opener {
    InputStream open(String name) throws IOException;
  }
}
