package org.fingerpost.flow.check.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void whatCanBeReadIsExact() {
    assertThat(Count.inWords(BigInteger.ZERO)).isEqualTo("0");
    assertThat(Count.inWords(BigInteger.valueOf(72_438))).isEqualTo("72,438");
    assertThat(Count.inWords(BigInteger.TEN.pow(20))).isEqualTo("100,000,000,000,000,000,000");
    assertThat(Count.ofWays(BigInteger.ONE)).isEqualTo("1 way");
    assertThat(Count.ofWays(BigInteger.TWO)).isEqualTo("2 ways");
  }

  @Test
  void whatNobodyCanReadIsRoundedAndSaysSo() {
    assertThat(Count.inWords(BigInteger.TEN.pow(1_200))).isEqualTo("about 1 x 10^1200");
    assertThat(Count.inWords(new BigInteger("15577" + "0".repeat(60))))
        .isEqualTo("about 1.558 x 10^64");
    assertThat(Count.inWords(new BigInteger("9".repeat(50)))).isEqualTo("about 1 x 10^50");
  }
}
