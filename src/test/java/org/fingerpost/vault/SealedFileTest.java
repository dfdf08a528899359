package org.fingerpost.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.fingerpost.vault.SealedFileException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file to carry opens with its passphrase alone, and tells nothing to anybody else. */
class SealedFileTest {
  private static final char[] PASSPHRASE = "three brown hens at noon".toCharArray();
  private static final int HEADER = 44;

  @TempDir private Path folder;

  private static byte[] sealed(byte[] content) throws SealedFileException {
    return QuickSealing.seal(content, PASSPHRASE);
  }

  private static Reason refusal(byte[] file, char[] passphrase) {
    try {
      SealedFile.open(file, passphrase);
      throw new AssertionError("opened");
    } catch (SealedFileException refused) {
      return refused.reason();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_531, 65_532, 65_533, 200_000, 3_000_000})
  void whatIsSealedComesBack(int length) throws Exception {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    assertThat(SealedFile.open(sealed(content), PASSPHRASE)).isEqualTo(content);
  }

  @Test
  void theMostContentFitsTheLargestFile() throws Exception {
    byte[] content = new byte[SealedFile.LARGEST_CONTENT];
    byte[] file = sealed(content);
    assertThat(file.length).isLessThanOrEqualTo(SealedFile.LARGEST);
    assertThat(SealedFile.open(file, PASSPHRASE)).isEqualTo(content);
    assertThatThrownBy(() -> sealed(new byte[SealedFile.LARGEST_CONTENT + 1]))
        .hasMessage("TOO_LARGE");
  }

  @Test
  void anotherPassphraseDoesNotOpenIt() throws Exception {
    byte[] file = sealed(new byte[] {1, 2, 3});
    assertThat(refusal(file, "three brown hens at noon ".toCharArray()))
        .isEqualTo(Reason.DOES_NOT_OPEN);
  }

  @Test
  void theUsualWorkIsThatOfTheCaseload() throws Exception {
    byte[] file = SealedFile.seal(new byte[] {7}, PASSPHRASE);
    ByteBuffer header = ByteBuffer.wrap(file, 8, 12);
    assertThat(new Stretching(header.getInt(), header.getInt(), header.getInt()))
        .isEqualTo(Stretching.USUAL);
    assertThat(SealedFile.open(file, PASSPHRASE)).containsExactly(7);
  }

  @Test
  void theSameContentNeverLooksTheSameTwice() throws Exception {
    byte[] one = sealed(new byte[100]);
    byte[] other = sealed(new byte[100]);
    assertThat(Arrays.copyOfRange(one, HEADER, one.length))
        .isNotEqualTo(Arrays.copyOfRange(other, HEADER, other.length));
    assertThat(
            new String(
                sealed("the school said".getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.ISO_8859_1))
        .doesNotContain("school");
  }

  @Test
  void sizeTellsLittle() throws Exception {
    assertThat(sealed(new byte[10]).length).isEqualTo(sealed(new byte[60_000]).length);
    java.util.Set<Integer> lengths = new java.util.HashSet<>();
    for (int length = 65_533; length < 4_000_000; length += 997) {
      int padded = SealedFile.paddedLength(length);
      lengths.add(padded);
      assertThat(padded).isBetween(length, length + length / 8);
    }
    assertThat(lengths).hasSizeLessThan(200);
  }

  /** Bit by bit through the header, and the ends of the rest: accident and intent. */
  @Test
  void everyBitOfTheHeaderIsAuthenticated() throws Exception {
    byte[] file = sealed(new byte[] {1, 2, 3});
    int tried = 0;
    for (int bit = 0; bit < HEADER * 8; bit++) {
      byte[] flipped = file.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(refusal(flipped, PASSPHRASE)).isIn(Reason.DAMAGED, Reason.FOREIGN);
      assertThat(refusal(QuickSealing.summedAnew(flipped), PASSPHRASE)).isNotNull();
      tried++;
    }
    System.out.println(tried + " bits of a sealed file's header flipped, none unseen");
  }

  @Test
  void aFileThatIsCutShortAnywhereIsDamaged() throws Exception {
    byte[] file = sealed(new byte[] {1, 2, 3});
    for (int length : new int[] {1, 7, 8, 43, 44, 75, 76, 1000, file.length - 1}) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThat(refusal(cut, PASSPHRASE)).as("%d bytes", length).isEqualTo(Reason.DAMAGED);
    }
    assertThat(refusal(new byte[0], PASSPHRASE)).isEqualTo(Reason.FOREIGN);
    assertThat(refusal(Arrays.copyOf(file, file.length + 1), PASSPHRASE)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void aNewerFileIsToldFromADamagedOne() throws Exception {
    byte[] newer = sealed(new byte[] {1});
    newer[7] = 2;
    assertThat(refusal(QuickSealing.summedAnew(newer), PASSPHRASE)).isEqualTo(Reason.NEWER);
    assertThat(refusal(newer, PASSPHRASE)).isEqualTo(Reason.DAMAGED);
  }

  @ParameterizedTest
  @CsvSource({
    "2147483647, 1, 1",
    "-1, 1, 1",
    "65537, 1, 1",
    "65536, 4, 1",
    "8, 2147483647, 1",
    "8, 0, 1",
    "8, 1, 0",
    "7, 1, 1",
    "1024, 1, 1000000"
  })
  void aFileThatAsksForTooMuchWorkIsRefusedBeforeAnyIsDone(int memory, int passes, int lanes)
      throws Exception {
    byte[] file = sealed(new byte[] {1});
    ByteBuffer.wrap(file, 8, 12).putInt(memory).putInt(passes).putInt(lanes);
    assertThat(refusal(QuickSealing.summedAnew(file), PASSPHRASE)).isEqualTo(Reason.TOO_MUCH_WORK);
  }

  @Test
  void whatIsNoFileOfOursIsRefusedUnread() throws Exception {
    Path large = folder.resolve("large.fingerpost");
    try (var channel =
        java.nio.channels.FileChannel.open(
            large,
            java.nio.file.StandardOpenOption.CREATE_NEW,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {1}), 40L * 1024 * 1024 * 1024);
    }
    assertThatThrownBy(() -> SealedFile.read(large)).hasMessage("TOO_LARGE");
    assertThat(refusal("Dear Sir or Madam".getBytes(StandardCharsets.UTF_8), PASSPHRASE))
        .isEqualTo(Reason.FOREIGN);
    Path endless = Path.of("/dev/zero");
    if (Files.exists(endless)) {
      assertThatThrownBy(() -> SealedFile.read(endless)).hasMessage("FOREIGN");
    }
  }

  @Test
  void longPassphrasesAreStrongAndRepeatedOnesAreNot() {
    assertThat(PassphraseStrength.of("elevenchars".toCharArray()))
        .isEqualTo(PassphraseStrength.TOO_SHORT);
    assertThat(PassphraseStrength.of("aaaaaaaaaaaaaaaabbbb".toCharArray()))
        .isEqualTo(PassphraseStrength.TOO_SIMPLE);
    assertThat(PassphraseStrength.of("twelve chars".toCharArray()))
        .isEqualTo(PassphraseStrength.ENOUGH);
    assertThat(PassphraseStrength.of("three brown hens at noon".toCharArray()))
        .isEqualTo(PassphraseStrength.GOOD);
    assertThat(PassphraseStrength.of("three brown hens at noon in May".toCharArray()))
        .isEqualTo(PassphraseStrength.STRONG);
  }
}
