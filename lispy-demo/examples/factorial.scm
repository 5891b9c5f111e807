; Factorials: the first recursion that anyone writes, and the first reason for big integers.
; Twice, as a recursion that waits for its result and as a loop that carries it along, after
; section 1.2.1 of "Structure and Interpretation of Computer Programs" (SICP).

(define (show label value)
  (display label)
  (display " = ")
  (display value)
  (newline))

; Every call waits for the one inside it: the multiplications happen on the way back.
(define (factorial n)
  (if (< n 2)
      1
      (* n (factorial (- n 1)))))

; The tail call has nothing left to wait for: a loop, in constant space.
(define (factorial-loop n result)
  (if (< n 2)
      result
      (factorial-loop (- n 1) (* n result))))

(define (rows n last)
  (display n)
  (display "! = ")
  (display (factorial n))
  (newline)
  (if (< n last)
      (rows (+ n 1) last)))

(rows 0 25)
(newline)

(define (digits n)
  (if (< n 10)
      1
      (+ 1 (digits (quotient n 10)))))

(define (digit-sum n)
  (if (< n 10)
      n
      (+ (remainder n 10) (digit-sum (quotient n 10)))))

(define (zeros-at-the-end n)
  (if (= (remainder n 10) 0)
      (+ 1 (zeros-at-the-end (quotient n 10)))
      0))

; Legendre: the zeros at the end of n! are n/5 + n/25 + n/125 + ..., each rounded down.
(define (zeros-by-legendre n)
  (if (= n 0)
      0
      (+ (quotient n 5) (zeros-by-legendre (quotient n 5)))))

(show "100!" (factorial 100))
(show "the loop agrees" (= (factorial 100) (factorial-loop 100 1)))
(show "sum of its digits" (digit-sum (factorial 100)))
(show "digits of 500!" (digits (factorial-loop 500 1)))
(show "zeros at its end" (zeros-at-the-end (factorial-loop 500 1)))
(show "and by Legendre" (zeros-by-legendre 500))
