; Prime numbers three ways: by trial division, by the sieve of Eratosthenes written as a filter
; of filters (David Turner's version), and by Fermat's little theorem, which settles numbers far
; too large for the other two. The Fermat test is from SICP, section 1.2.6.

(define (show label value)
  (display label)
  (display ": ")
  (display value)
  (newline))

(define (divides? d n)
  (= (remainder n d) 0))

; --- trial division

(define (smallest-divisor n d)
  (if (> (* d d) n)
      n
      (if (divides? d n)
          d
          (smallest-divisor n (+ d 1)))))

(define (prime? n)
  (if (< n 2)
      #f
      (= (smallest-divisor n 2) n)))

(define (factors n)
  (if (= n 1)
      '()
      (let ((d (smallest-divisor n 2)))
        (cons d (factors (quotient n d))))))

; --- the sieve

(define (range from to)
  (if (< from to)
      (cons from (range (+ from 1) to))
      '()))

(define (keep good? items)
  (if (null? items)
      '()
      (if (good? (car items))
          (cons (car items) (keep good? (cdr items)))
          (keep good? (cdr items)))))

; The first number left is a prime; its multiples go, and the sieve goes on with the rest.
(define (sieve numbers)
  (if (null? numbers)
      '()
      (let ((p (car numbers)))
        (cons p (sieve (keep (lambda (n) (not (divides? p n)))
                             (cdr numbers)))))))

(define primes (sieve (range 2 200)))

(show "primes below 200" primes)
(show "trial division agrees" (equal? primes (keep prime? (range 0 200))))
(show "twins" (map (lambda (p) (list p (+ p 2)))
                   (keep (lambda (p) (prime? (+ p 2))) primes)))
(show "factors of 360360" (factors 360360))
(show "factors of 1234567890" (factors 1234567890))

; --- Fermat: if p is prime, then a^p mod p is a

(define (power-mod base exponent m)
  (if (= exponent 0)
      1
      (if (divides? 2 exponent)
          (let ((root (power-mod base (quotient exponent 2) m)))
            (remainder (* root root) m))
          (remainder (* base (power-mod base (- exponent 1) m)) m))))

(define (probably-prime? n witnesses)
  (if (null? witnesses)
      #t
      (let ((a (remainder (car witnesses) n)))
        (if (= (power-mod a n n) a)
            (probably-prime? n (cdr witnesses))
            #f))))

(define witnesses '(2 3 5 7 11 13))

; Mersenne numbers 2^p - 1. In 1644 Mersenne himself took 67 and missed 61, 89 and 107.
(show "2^p - 1 is prime for p"
      (keep (lambda (p) (probably-prime? (- (expt 2 p) 1) witnesses))
            (keep prime? (range 3 128))))
(show "the largest of them" (- (expt 2 127) 1))

; Carmichael numbers fool every witness; 561 is the first.
(define (liar? n)
  (if (prime? n)
      #f
      (probably-prime? n witnesses)))

(show "liars below 3000" (keep liar? (range 2 3000)))
