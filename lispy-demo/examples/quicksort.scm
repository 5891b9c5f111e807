; C. A. R. Hoare's quicksort (1961) as a definition rather than a sequence of steps: a sorted list
; is what is smaller than its head, sorted, then the head, then what is not, sorted. The order is
; an argument. The program also counts comparisons: for a list that is sorted already the head is
; the worst pivot there is.

(define (show label value)
  (display label)
  (display ": ")
  (display value)
  (newline))

(define (keep good? items)
  (if (null? items)
      '()
      (if (good? (car items))
          (cons (car items) (keep good? (cdr items)))
          (keep good? (cdr items)))))

(define (sort-by before? items)
  (if (null? items)
      '()
      (let ((pivot (car items))
            (others (cdr items)))
        (append
          (sort-by before? (keep (lambda (x) (before? x pivot)) others))
          (list pivot)
          (sort-by before? (keep (lambda (x) (not (before? x pivot))) others))))))

(show "numbers" (sort-by < '(3 1 4 1 5 9 2 6 5 3 5 8 9 7 9)))
(show "downwards" (sort-by > '(3 1 4 1 5 9 2 6 5 3 5 8 9 7 9)))
(show "mixed kinds" (sort-by < '(2.5 -1 100000000000000000000 0.25 7)))

; Equal keys keep their order: not-before goes to the right, and nothing overtakes.
(define people
  '((grace 1906) (alan 1912) (alonzo 1903) (haskell 1900) (john 1903) (edsger 1930) (kurt 1906)))

(define (year person)
  (car (cdr person)))

(show "by year" (map car (sort-by (lambda (a b) (< (year a) (year b))) people)))

; --- how many comparisons?

(define comparisons 0)

(define (counting< a b)
  (set! comparisons (+ comparisons 1))
  (< a b))

(define (count-comparisons label items)
  (set! comparisons 0)
  (sort-by counting< items)
  (show label comparisons))

; Numbers that look random: a linear congruential generator, with the constants of ZX81 BASIC.
(define (noise seed count)
  (if (= count 0)
      '()
      (cons seed (noise (modulo (+ (* 75 seed) 74) 65537) (- count 1)))))

(define shuffled (noise 1 128))

(count-comparisons "comparisons for 128 shuffled numbers" shuffled)
(count-comparisons "comparisons for 128 sorted numbers" (sort-by < shuffled))
(show "which are 2 times 127 + 126 + ... + 1" (* 2 (quotient (* 128 127) 2)))
