// Finds the bytes that give a delimited file its structure, 64 at a time. Swift has no way to spell "movemask";
// everything else about CSV is in TabularFiles.
#ifndef ZWGK_BYTE_SCAN_H
#define ZWGK_BYTE_SCAN_H

#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
static inline uint64_t zwgk_mask16(__m128i block, __m128i a, __m128i b, __m128i c) {
    __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(block, a), _mm_or_si128(_mm_cmpeq_epi8(block, b), _mm_cmpeq_epi8(block, c)));
    return (uint64_t)(uint32_t)_mm_movemask_epi8(hits);
}
#endif

/// One bit for each of the 64 bytes at `p` that equals `a`, `b` or `c`; bit 0 is the first byte.
static inline uint64_t zwgk_mask64(const uint8_t *p, uint8_t a, uint8_t b, uint8_t c) {
#if defined(__SSE2__)
    __m128i va = _mm_set1_epi8((char)a), vb = _mm_set1_epi8((char)b), vc = _mm_set1_epi8((char)c);
    return zwgk_mask16(_mm_loadu_si128((const __m128i *)p), va, vb, vc)
        | zwgk_mask16(_mm_loadu_si128((const __m128i *)(p + 16)), va, vb, vc) << 16
        | zwgk_mask16(_mm_loadu_si128((const __m128i *)(p + 32)), va, vb, vc) << 32
        | zwgk_mask16(_mm_loadu_si128((const __m128i *)(p + 48)), va, vb, vc) << 48;
#else
    uint64_t mask = 0;
    for (int i = 0; i < 64; i++) mask |= (uint64_t)(p[i] == a || p[i] == b || p[i] == c) << i;
    return mask;
#endif
}

/// Writes the position of every byte in `bytes[0 ..< length]` that equals `a`, `b` or `c` to `positions`, in order,
/// and returns how many there are. `positions` must have room for `length` entries.
static inline size_t zwgk_positions(
    const uint8_t *bytes, size_t length, uint8_t a, uint8_t b, uint8_t c, uint32_t *positions
) {
    uint32_t *out = positions;
    size_t at = 0;
    for (; at + 64 <= length; at += 64) {
        uint64_t mask = zwgk_mask64(bytes + at, a, b, c);
        while (mask) {
            *out++ = (uint32_t)at + (uint32_t)__builtin_ctzll(mask);
            mask &= mask - 1;
        }
    }
    for (; at < length; at++)
        if (bytes[at] == a || bytes[at] == b || bytes[at] == c) *out++ = (uint32_t)at;
    return (size_t)(out - positions);
}

#endif
