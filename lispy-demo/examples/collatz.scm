; Lothar Collatz's problem of 1937: halve a number if it is even, else take three times it and one
; more. Does that reach 1 from everywhere? It did from every number ever tried and nobody knows
; why; "mathematics may not be ready for such problems", said Paul Erdos.

(define (show label value)
  (display label)
  (display ": ")
  (display value)
  (newline))

(define (even-number? n)
  (= (remainder n 2) 0))

(define (next n)
  (if (even-number? n)
      (quotient n 2)
      (+ (* 3 n) 1)))

(define (path n)
  (if (= n 1)
      '(1)
      (cons n (path (next n)))))

; How many steps to 1?
(define (steps n count)
  (if (= n 1)
      count
      (steps (next n) (+ count 1))))

(show "from 6" (path 6))
(show "from 27 it takes" (steps 27 0))
(show "and climbs to" (apply max (path 27)))
(show "from 2^100 - 1 it takes" (steps (- (expt 2 100) 1) 0))
(newline)

; The numbers that take longer than every smaller one.
(define (records n last longest)
  (if (< n last)
      (let ((s (steps n 0)))
        (if (> s longest)
            (begin
              (display n)
              (display " takes ")
              (display s)
              (newline)
              (records (+ n 1) last s))
            (records (+ n 1) last longest)))))

(records 1 1000 -1)
(newline)

; Backwards, as a tree: which numbers are exactly so many steps away from 1? Twice a number always
; leads to it; (n - 1) / 3 does if it is a whole number, odd, and not 1.
(define (before n)
  (let ((third (quotient (- n 1) 3)))
    (if (= (+ (* 3 third) 1) n)
        (if (even-number? third)
            (list (* 2 n))
            (if (= third 1)
                (list (* 2 n))
                (list (* 2 n) third)))
        (list (* 2 n)))))

(define (level numbers steps last)
  (display steps)
  (display ": ")
  (display numbers)
  (newline)
  (if (< steps last)
      (level (apply append (map before numbers)) (+ steps 1) last)))

(level '(1) 0 10)
