; SPDX-License-Identifier: Apache-2.0
; fft: the fast Fourier transform, in place, and back; floating-point numbers in vectors.
; Row: result, the logarithm of the number of points, times.
(import (scheme base) (scheme inexact) (scheme write) (scheme process-context) (scheme time))

(define rows '((test 464 4 1) (warm 196341 12 4) (full 3145800 16 16)))

(define (swap! vector i j)
  (let ((old (vector-ref vector i)))
    (vector-set! vector i (vector-ref vector j))
    (vector-set! vector j old)))

; puts the item at every index where the index with its bits reversed tells
(define (reverse-bits! reals imags)
  (let ((n (vector-length reals)))
    (let loop ((i 0) (j 0))
      (if (< i (- n 1))
          (begin
            (if (< i j)
                (begin
                  (swap! reals i j)
                  (swap! imags i j)))
            (let carry ((bit (quotient n 2)) (j j))
              (if (>= j bit)
                  (carry (quotient bit 2) (- j bit))
                  (loop (+ i 1) (+ j bit)))))))))

; joins the transforms of two blocks of half points each, at every place of the vectors
(define (butterflies! reals imags half angle)
  (let ((n (vector-length reals)) (turn-re (cos angle)) (turn-im (sin angle)))
    (do ((offset 0 (+ offset 1))
         (re 1. (- (* re turn-re) (* im turn-im)))
         (im 0. (+ (* re turn-im) (* im turn-re))))
        ((= offset half))
      (do ((low offset (+ low half half)))
          ((>= low n))
        (let* ((high (+ low half))
               (a (vector-ref reals high))
               (b (vector-ref imags high))
               (x (- (* a re) (* b im)))
               (y (+ (* a im) (* b re))))
          (vector-set! reals high (- (vector-ref reals low) x))
          (vector-set! imags high (- (vector-ref imags low) y))
          (vector-set! reals low (+ (vector-ref reals low) x))
          (vector-set! imags low (+ (vector-ref imags low) y)))))))

(define pi 3.141592653589793)

(define (transform! reals imags direction)
  (reverse-bits! reals imags)
  (let loop ((half 1))
    (if (< half (vector-length reals))
        (begin
          (butterflies! reals imags half (/ (* direction pi) half))
          (loop (* 2 half))))))

; the sum of what comes back, to the nearest integer: that of the integers that went in
(define (run logarithm times)
  (let* ((n (expt 2 logarithm))
         (reals (make-vector n 0.))
         (imags (make-vector n 0.)))
    (do ((i 0 (+ i 1))) ((= i n))
      (vector-set! reals i (inexact (modulo (* i i) 97))))
    (do ((i 0 (+ i 1))) ((= i times))
      (transform! reals imags 1.)
      (transform! reals imags -1.)
      (do ((i 0 (+ i 1))) ((= i n))
        (vector-set! reals i (/ (vector-ref reals i) n))
        (vector-set! imags i (/ (vector-ref imags i) n))))
    (let loop ((i 0) (sum 0))
      (if (= i n)
          sum
          (loop (+ i 1) (+ sum (exact (round (vector-ref reals i)))))))))

(include "main.scm")
