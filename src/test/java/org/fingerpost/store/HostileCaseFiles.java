package org.fingerpost.store;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.fingerpost.casework.Arrival;
import org.fingerpost.casework.CaseException;
import org.fingerpost.casework.CaseFile;
import org.fingerpost.casework.CaseFileCodec;
import org.fingerpost.casework.CaseProblem.CaseFileRefused;
import org.fingerpost.casework.Unpacking;
import org.fingerpost.vault.QuickSealing;

/**
 * A program of its own, with little memory: opens mutated case files, of which each must be refused
 * in words or taken in whole, within two seconds of work.
 *
 * <p>A third is mutated as it lies on the stick; a third is summed anew, as by somebody who alters
 * it on purpose; a third is altered inside by somebody who knows the passphrase. What leads to a
 * place in the program where no mutant was before is mutated further.
 */
public final class HostileCaseFiles {
  private static final char[] PASSPHRASE = "three brown hens at noon".toCharArray();
  private static final long MOST_WORK =
      Boolean.getBoolean("fingerpost.whole") ? 2_000_000_000L : 20_000_000_000L;
  private static final int[] TELLING = {
    0,
    1,
    -1,
    2,
    127,
    128,
    255,
    65_535,
    1_000_000,
    10_001,
    200_001,
    131_073,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE
  };

  private final SealedCaseFiles files = new SealedCaseFiles();
  private final CaseFileCodec codec = new CaseFileCodec();
  private final Random random;
  private final Path place;
  private final List<byte[]> outside = new ArrayList<>();
  private final List<byte[]> inside = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private long mostWork;

  private HostileCaseFiles(Path folder, long seed) throws Exception {
    this.random = new Random(seed);
    this.place = folder.resolve("mutant.fingerpost");
    for (int cases : new int[] {1, 3}) {
      byte[] content =
          codec.write(SealedCaseFilesTest.some(cases), Integer.MAX_VALUE).orElseThrow();
      inside.add(content);
      outside.add(QuickSealing.seal(content, PASSPHRASE));
    }
  }

  /** Takes a folder to work in, how many, and the seed. */
  public static void main(String[] arguments) throws Exception {
    HostileCaseFiles here =
        new HostileCaseFiles(Path.of(arguments[0]), Long.parseLong(arguments[2]));
    int mutants = Integer.parseInt(arguments[1]);
    here.mostExpensive();
    for (int mutant = 0; mutant < mutants; mutant++) {
      here.one(mutant % 3);
    }
    System.out.println(
        mutants
            + " mutated case files, each refused in words or taken in whole: "
            + here.outcomes
            + ", "
            + here.seen.size()
            + " different places, at most "
            + here.mostWork / 1_000_000
            + " ms of work, in "
            + Runtime.getRuntime().maxMemory() / 1024 / 1024
            + " MB");
  }

  /** The most that a file may ask for, and a little more. */
  private void mostExpensive() throws Exception {
    for (int[] asked :
        new int[][] {{65_536, 3, 1}, {65_536, 3, 4}, {19_660, 10, 4}, {65_537, 1, 1}}) {
      byte[] file = outside.getFirst().clone();
      ask(file, asked[0], asked[1], asked[2]);
      open(QuickSealing.summedAnew(file));
    }
    writeTheLargest();
    openWhatIsThere();
  }

  private void writeTheLargest() throws Exception {
    byte[] large = Arrays.copyOf(outside.getFirst(), org.fingerpost.vault.SealedFile.LARGEST);
    ask(large, 65_536, 3, 1);
    ByteBuffer.wrap(large).putLong(36, large.length - 44L - 32);
    Files.write(place, QuickSealing.summedAnew(large));
  }

  private static void ask(byte[] file, int memory, int passes, int lanes) {
    ByteBuffer.wrap(file, 8, 12).putInt(memory).putInt(passes).putInt(lanes);
  }

  private void one(int kind) throws Exception {
    List<byte[]> from = kind == 2 ? inside : outside;
    byte[] mutant = mutated(from.get(random.nextInt(from.size())));
    byte[] file =
        switch (kind) {
          case 0 -> mutant;
          case 1 -> QuickSealing.summedAnew(mutant);
          default -> QuickSealing.seal(mutant, PASSPHRASE);
        };
    if (seen.add(kind + open(file)) && from.size() < 200) {
      from.add(mutant);
    }
  }

  private String open(byte[] file) throws Exception {
    Files.write(place, file);
    return openWhatIsThere();
  }

  private String openWhatIsThere() throws Exception {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long begun = clock.getCurrentThreadCpuTime();
    String outcome;
    String where = "";
    try {
      CaseFile read = files.read(place, PASSPHRASE);
      takeIn(read);
      outcome = "taken in";
    } catch (CaseException refused) {
      if (!(refused.problem() instanceof CaseFileRefused said)) {
        throw new AssertionError("told " + refused.problem(), refused);
      }
      outcome = said.reason().name();
      where = where(refused);
    }
    long work = clock.getCurrentThreadCpuTime() - begun;
    mostWork = Math.max(mostWork, work);
    if (work > MOST_WORK) {
      throw new AssertionError(work / 1_000_000 + " ms for one file");
    }
    outcomes.merge(outcome, 1, Integer::sum);
    return outcome + where;
  }

  /** Which lines of the program refused it. */
  private static String where(Throwable refused) {
    StringBuilder lines = new StringBuilder();
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      Arrays.stream(cause.getStackTrace())
          .filter(frame -> frame.getClassName().startsWith("org.fingerpost."))
          .limit(4)
          .forEach(frame -> lines.append(' ').append(frame.getLineNumber()));
    }
    return lines.toString();
  }

  /** What opens must also go into a caseload, and come out of it as it was. */
  private void takeIn(CaseFile read) throws CaseException {
    try (SqliteCaseload caseload = SqliteCaseload.inMemory(Samples.CLOCK)) {
      Unpacking unpacking = new Unpacking(caseload, (_, carried) -> carried);
      for (Arrival arrival : unpacking.look(read)) {
        unpacking.take(arrival, Arrival.Choice.TAKE_IN);
      }
      for (CaseFile.Carried carried : read.cases()) {
        if (!caseload.open(carried.content().id()).equals(carried.content())) {
          throw new AssertionError("a case came out as another");
        }
        carried.content().nextNote();
      }
    }
  }

  private byte[] mutated(byte[] bytes) {
    byte[] mutant = bytes;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      mutant = mutatedOnce(mutant);
    }
    return mutant;
  }

  private byte[] mutatedOnce(byte[] bytes) {
    if (bytes.length < 8) {
      return Arrays.copyOf(bytes, 8);
    }
    // The beginning says most; what stands after the first kilobytes of a sealed file is all alike.
    int at = random.nextInt(random.nextBoolean() ? Math.min(bytes.length, 80) : bytes.length);
    byte[] mutant = bytes.clone();
    switch (random.nextInt(7)) {
      case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> mutant[at] = (byte) random.nextInt();
      case 2 -> {
        int number = TELLING[random.nextInt(TELLING.length)];
        ByteBuffer.wrap(mutant).putInt(Math.min(at, mutant.length - 4), number);
      }
      case 3 -> mutant = Arrays.copyOf(bytes, at);
      case 4 -> mutant = without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)));
      case 5 -> mutant = twice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(200)));
      default -> {
        String[] words = {
          "\"", "{", "}", "\\u0000", "null", "[[", "1e999", "\"kind\":", "9999-12-31"
        };
        byte[] word =
            words[random.nextInt(words.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.arraycopy(word, 0, mutant, at, Math.min(word.length, mutant.length - at));
      }
    }
    return mutant;
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    byte[] less = new byte[bytes.length - (to - from)];
    System.arraycopy(bytes, 0, less, 0, from);
    System.arraycopy(bytes, to, less, from, bytes.length - to);
    return less;
  }

  private static byte[] twice(byte[] bytes, int from, int to) {
    byte[] more = new byte[bytes.length + (to - from)];
    System.arraycopy(bytes, 0, more, 0, to);
    System.arraycopy(bytes, from, more, to, bytes.length - from);
    return more;
  }
}
