// The practical limit: the same exact top-K with the same score over the same blocks, in C with AVX2. Compiled by the benchmark when a compiler is there.
//   limit FOLDER PEOPLE ROUNDS      FOLDER: arrays and settings, written by limit.mjs
// Prints: microseconds of CPU per person (least of the rounds) and the checksum of all lists. Trusts its input; reads up to 32 bytes past an array.
#define _GNU_SOURCE
#include <immintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define K 20
static const char *folder;
static void *file(const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *f = fopen(path, "rb");
  if (!f) {
    perror(path);
    exit(1);
  }
  fseek(f, 0, SEEK_END);
  size_t n = ftell(f);
  rewind(f);
  void *p = aligned_alloc(64, (n + 255) / 64 * 64);
  if (fread(p, 1, n, f) != n) exit(1);
  fclose(f);
  return p;
}
static double now() {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}
typedef struct {
  uint16_t commune, occupation;
  uint8_t level, sector, where, given;
  uint32_t rare, id;
} Record;
static int32_t *S;
static uint32_t *pFrom, *pRare, *pSectors, *pSlots, *nearFrom, *first, *start, *from, *posts, *order, *oSlots;
static uint8_t *pCount, *pLevel, *pFlags, *nearPoints, *most;
static uint16_t *pTokens, *pCommune, *pRadius, *pHave, *km, *prov, *provKm, *nearTo, *need, *gate, *bonus;
static Record *records;
static uint16_t *acc;
static uint8_t *near;
static int heap[K], m, least;
static inline uint32_t fold(uint32_t s) { return (s | s >> 6 | s >> 12 | s >> 18 | s >> 24 | s >> 30) & 63; }
static inline int points(int d, int r) { return r ? S[9] * (r - d) / r : S[9]; }
static inline void keep(int key) {
  if (m < K) {
    int h = m++;
    while (h > 0) {
      int p = (h - 1) >> 1;
      if (heap[p] <= key) break;
      heap[h] = heap[p];
      h = p;
    }
    heap[h] = key;
  } else if (key > heap[0]) {
    int h = 0;
    for (;;) {
      int c = 2 * h + 1;
      if (c >= K) break;
      if (c + 1 < K && heap[c + 1] < heap[c]) c++;
      if (heap[c] >= key) break;
      heap[h] = heap[c];
      h = c;
    }
    heap[h] = key;
  }
  if (m == K) least = heap[0] >> 20;
}
static int mark(int i, int on) {
  int best = 0;
  for (uint32_t t = pFrom[i] + pCount[i]; t > pFrom[i] && pTokens[t - 1] >= S[4]; t--) {
    int w = pTokens[t - 1] - S[4];
    for (uint32_t j = nearFrom[w]; j < nearFrom[w + 1]; j++) {
      uint8_t *c = near + nearTo[j], p = nearPoints[j];
      if (!on) *c = 0;
      else if (p > *c) *c = p;
      if (p > best) best = p;
    }
  }
  if (on)
    for (uint32_t t = pFrom[i] + pCount[i]; t > pFrom[i] && pTokens[t - 1] >= S[4]; t--) near[pTokens[t - 1] - S[4]] = 0;
  return best;
}
static inline void block(int i, uint32_t b, int lo, int hi, int rest, int lack, int gateLack, uint32_t slots) {
  const int others = rest + S[11] + most[b];
  const uint32_t low = start[b * 4 + lo], high = start[b * 4 + hi], base = start[b * 4];
  if (low == high || least > others + S[8]) return;
  const uint32_t width = S[1];
  for (uint32_t t = pFrom[i], e = t + pCount[i]; t < e; t++) {
    const uint32_t *z = from + (size_t)pTokens[t] * width + b * 4 + lo;
    for (uint32_t j = z[0], end = z[hi - lo]; j < end; j++) acc[posts[j] & 0xffff] += posts[j] >> 16;
  }
  const __m256i LACK = _mm256_set1_epi16(lack), GATE = _mm256_set1_epi16(gateLack), SLOTS = _mm256_set1_epi16(fold(slots)), Z = _mm256_setzero_si256();
  const int level = pLevel[i], radius = pRadius[i], remote = pFlags[i] & 2;
  const uint16_t *row = km + (size_t)pCommune[i] * S[2];
#define CUT _mm256_set1_epi16((S[7] > least - others ? S[7] : least - others) - 1)
#define CUT_SUM _mm256_set1_epi16(least - rest - 1)
  const __m256i LEVEL = _mm256_set1_epi16(S[11] - S[12] * level), BYTE = _mm256_set1_epi16(255);
  __m256i cut = CUT, cutSum = CUT_SUM;
  for (uint32_t d = low - base; d < high - base; d += 16) {
    const __m256i v = _mm256_loadu_si256((__m256i *)(acc + d)), g = _mm256_cmpgt_epi16(v, cut);
    _mm256_storeu_si256((__m256i *)(acc + d), Z);
    if (_mm256_testz_si256(g, g)) continue;
    const __m256i extra = _mm256_loadu_si256((__m256i *)(bonus + base + d));
    const __m256i fit = _mm256_max_epi16(_mm256_add_epi16(_mm256_srli_epi16(extra, 8), LEVEL), Z);
    const __m256i sum = _mm256_add_epi16(_mm256_add_epi16(v, _mm256_and_si256(extra, BYTE)), fit), may = _mm256_and_si256(g, _mm256_cmpgt_epi16(sum, cutSum));
    if (_mm256_testz_si256(may, may)) continue;
    const __m256i n = _mm256_loadu_si256((__m256i *)(need + base + d)), a = _mm256_loadu_si256((__m256i *)(gate + base + d));
    const __m256i bad = _mm256_or_si256(_mm256_and_si256(n, LACK), _mm256_and_si256(a, GATE));
    const __m256i ok = _mm256_andnot_si256(_mm256_cmpeq_epi16(_mm256_and_si256(a, SLOTS), Z), _mm256_and_si256(_mm256_cmpeq_epi16(bad, Z), may));
    uint32_t mask = _mm256_movemask_epi8(ok) & 0x55555555;
    if (!mask) continue;
    uint16_t cells[16];
    _mm256_storeu_si256((__m256i *)cells, sum);
    while (mask) {
      const int l = __builtin_ctz(mask) >> 1;
      mask &= mask - 1;
      const Record *r = records + base + d + l;
      if (r->rare & ~pRare[i]) continue;
      int score = cells[l];
      if (r->where == 2 || (r->where == 1 && remote)) score += S[10];
      else {
        if (r->commune >= S[2]) continue;
        const int far = row[r->commune];
        if (far > radius) continue;
        score += points(far, radius);
      }
      if (r->occupation < S[5]) score += near[r->occupation];
      if (r->sector < 32 && (pSectors[i] >> r->sector & 1)) score += S[13];
      if (score >= least && (oSlots[r->id] & slots)) keep((score << 20) + (0xfffff - r->id));
    }
    cut = CUT, cutSum = CUT_SUM;
  }
}
static int down(const void *a, const void *b) { return *(int *)a < *(int *)b ? 1 : -1; }
static void best(int i, int *out) {
  m = least = 0;
  const int radius = pRadius[i], level = pLevel[i], has = (pHave[i] & S[6]) == S[6], high = level > S[14];
  const int lo = has ? (high ? 0 : 1) : 2, hi = high ? 4 : 3, lack = (uint16_t)~pHave[i], gateLack = (uint16_t)(0xffffu << (level + 7));
  const int others = mark(i, 1) + (pSectors[i] ? S[13] : 0);
  const uint16_t *p = prov + (size_t)pCommune[i] * S[3], *pk = provKm + (size_t)pCommune[i] * S[3];
  for (int q = 0; q < S[3] && pk[q] <= radius; q++)
    for (uint32_t b = first[p[q]]; b < first[p[q] + 1]; b++) block(i, b, lo, hi, others + points(pk[q], radius), lack, gateLack, pSlots[i]);
  for (uint32_t b = first[S[3]]; b < first[S[3] + 1]; b++) block(i, b, lo, hi, others + S[9], lack, gateLack, pSlots[i]);
  mark(i, 0);
  qsort(heap, m, 4, down);
  memcpy(out, heap, m * 4);
  memset(out + m, 0, (K - m) * 4);
}
int main(int c, char **v) {
  if (c < 4) return 2;
  folder = v[1];
  const int n = atoi(v[2]), rounds = atoi(v[3]);
  S = file("settings");
  pFrom = file("pFrom"), pCount = file("pCount"), pTokens = file("pTokens"), pCommune = file("pCommune"), pRadius = file("pRadius"), pLevel = file("pLevel");
  pHave = file("pHave"), pRare = file("pRare"), pSlots = file("pSlots"), pSectors = file("pSectors"), pFlags = file("pFlags");
  km = file("km"), prov = file("order"), provKm = file("orderKm"), nearFrom = file("nearFrom"), nearTo = file("nearTo"), nearPoints = file("nearPoints");
  first = file("first"), start = file("start"), from = file("from"), posts = file("posts"), need = file("need"), gate = file("gate"), bonus = file("bonus"), records = file("record"), most = file("most");
  oSlots = file("oSlots"), order = file("people");
  acc = aligned_alloc(64, 65536 * 2 + 128);
  memset(acc, 0, 65536 * 2 + 128);
  near = calloc(65536, 1);
  int out[K];
  double least_ = 1e9;
  uint64_t sum = 0;
  for (int r = 0; r < rounds; r++) {
    sum = 0;
    const double t = now();
    for (int i = 0; i < n; i++) {
      best(order[i], out);
      for (int j = 0; j < K; j++) sum += (uint64_t)(uint32_t)out[j] * (j + 1);
    }
    if (now() - t < least_) least_ = now() - t;
  }
  printf("{\"us\": %.3f, \"checksum\": \"%lu\"}\n", least_ / n * 1e6, sum);
  return 0;
}
