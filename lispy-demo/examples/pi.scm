; Two hundred digits of pi by John Machin's formula of 1706, pi = 16 arctan(1/5) - 4 arctan(1/239),
; with which he got a hundred by hand. All numbers are big integers that count units of 10^-210.
; Then as many of e, by its series, and of the square root of 2, by Newton's method.

(define guard-digits 10)
(define places 200)
(define unit (expt 10 (+ places guard-digits)))

; arctan(1/x) = 1/x - 1/(3 x^3) + 1/(5 x^5) - ..., until a term is too small to count.
(define (arctan-sum term square n sum)
  (if (= term 0)
      sum
      (arctan-sum (quotient term (- square))
                  square
                  (+ n 2)
                  (+ sum (quotient term n)))))

(define (arctan-of-inverse x)
  (arctan-sum (quotient unit x) (* x x) 1 0))

(define (machin)
  (- (* 16 (arctan-of-inverse 5))
     (* 4 (arctan-of-inverse 239))))

; e = 1 + 1/1! + 1/2! + ...
(define (exponential term n sum)
  (if (= term 0)
      sum
      (exponential (quotient term n) (+ n 1) (+ sum term))))

; Newton: the mean of x and n/x is closer to the root of n than x, until nothing changes.
(define (newton n x)
  (let ((better (quotient (+ x (quotient n x)) 2)))
    (if (< better x)
        (newton n better)
        x)))

; --- printing: fifty digits to a line, in groups of ten

(define (digit n place)
  (remainder (quotient n (expt 10 place)) 10))

(define (print-digits n count)
  (if (< count places)
      (begin
        (display (digit n (- places count 1)))
        (if (= (remainder (+ count 1) 10) 0)
            (if (= (remainder (+ count 1) 50) 0)
                (begin
                  (newline)
                  (if (< (+ count 1) places)
                      (display "    ")))
                (display " ")))
        (print-digits n (+ count 1)))))

(define (show name value)
  (let ((n (quotient value (expt 10 guard-digits))))
    (display name)
    (newline)
    (display "  ")
    (display (quotient n (expt 10 places)))
    (display ".")
    (print-digits n 0)))

(show "pi" (machin))
(show "e" (exponential unit 1 0))
(show "the square root of 2" (newton (* 2 unit unit) (* 2 unit)))
